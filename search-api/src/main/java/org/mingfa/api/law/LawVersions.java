package org.mingfa.api.law;

import java.util.List;
import org.mingfa.search.answer.LawAnswer;

/** All versions of a law, newest first. */
public record LawVersions(String generation, String asOf, String title, List<LawAnswer> versions, String disclaimer) {}
