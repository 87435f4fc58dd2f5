package org.mingfa.forms;

import java.util.List;

/** A complaint and the answer to it, row by row. */
public record ComparisonAnswer(List<DisputeList.Point> points) {}
