package org.mingfa.api.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FailureProblem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere: a page for a browser, a problem for a program and for everything below /v1. */
@RestControllerAdvice
public final class UnknownAddress {

    private final PageTemplates templates = new PageTemplates();

    /** Answers with status 404 either way; what is thrown on becomes the problem. */
    @ExceptionHandler
    ResponseEntity<byte[]> answer(NoResourceFoundException unknown, HttpServletRequest request)
            throws NoResourceFoundException {
        if (!isPage(request)) {
            throw unknown;
        }
        ApiProblem problem = FailureProblem.of(unknown);
        return ResponseEntity.status(problem.code().status())
                .cacheControl(CacheControl.noStore())
                .contentType(PageTemplates.HTML)
                .body(templates.render(
                        AbsenceSheet.refused(problem.code().title(), "请检查网址；法条的地址如 /laws/民法典/articles/188。")));
    }

    /** Whether a browser asks, and not for what is below /v1. */
    static boolean isPage(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/v1/") && isBrowser(request.getHeader(HttpHeaders.ACCEPT));
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
