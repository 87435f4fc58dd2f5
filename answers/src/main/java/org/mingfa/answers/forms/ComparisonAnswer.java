package org.mingfa.answers.forms;

import java.util.List;
import org.mingfa.forms.DisputeList;

/** A complaint and the answer to it, row by row. */
public record ComparisonAnswer(List<DisputeList.Point> points) {}
