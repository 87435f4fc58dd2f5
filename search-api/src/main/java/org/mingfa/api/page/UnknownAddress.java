package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemAdvice;
import org.mingfa.api.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere: a page for a browser, a problem for a program and for everything below /v1. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class UnknownAddress {

    private final PageTemplates templates = new PageTemplates();
    private final ProblemWriter problems;

    public UnknownAddress(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Answers with status 404 either way. */
    @ExceptionHandler(NoResourceFoundException.class)
    public void answer(NoResourceFoundException unknown, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ApiProblem problem = ProblemAdvice.problem(unknown);
        if (request.getServletPath().startsWith("/v1/") || !isBrowser(request.getHeader(HttpHeaders.ACCEPT))) {
            problems.write(response, problem);
            return;
        }
        byte[] page =
                templates.render(AbsenceSheet.refused(problem.code().title(), "请检查网址；法条的地址如 /laws/民法典/articles/188。"));
        response.setStatus(problem.code().status());
        response.setContentType(PageTemplates.HTML.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    /** A browser names HTML; a program names JSON, or takes whatever comes. */
    private static boolean isBrowser(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false; // then it is no browser
        }
    }
}
