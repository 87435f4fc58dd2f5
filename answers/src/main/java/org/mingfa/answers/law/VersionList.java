package org.mingfa.answers.law;

import java.util.List;
import org.mingfa.answers.hit.LawAnswer;

/** All versions of a law, newest first. */
public record VersionList(String generation, String asOf, String title, List<LawAnswer> versions, String disclaimer) {}
