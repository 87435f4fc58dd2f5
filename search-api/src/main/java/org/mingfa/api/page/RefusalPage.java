package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemPage;

/** Who opens a page that is not for everybody is told why it stays shut, and what to do. */
public final class RefusalPage implements ProblemPage {

    private final PageTemplates templates = new PageTemplates();

    @Override
    public byte @Nullable [] find(HttpServletRequest request, ApiProblem problem) {
        boolean isRefused = switch (problem.code()) {
            case NO_TOKEN, INVALID_TOKEN, FORBIDDEN, TOO_MANY_ATTEMPTS -> true;
            default -> false;
        };
        return isRefused && UnknownAddress.isPage(request)
                ? templates.render(AbsenceSheet.refused(problem.code().title(), problem.detail()))
                : null;
    }
}
