package org.mingfa.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** A problem as a page, for a person who opens an address in a browser. */
public interface ProblemPage {

    /** The page as UTF-8 HTML; null where a program asks, or where the problem is no page's. */
    byte @Nullable [] find(HttpServletRequest request, ApiProblem problem);
}
