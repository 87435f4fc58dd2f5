package org.mingfa.api.http;

import java.util.Map;

/** The headers of every answer, whoever gives it: an endpoint, a filter, or the server before either is reached. */
public final class AnswerHeaders {

    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
                    + "data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** By name. */
    public static final Map<String, String> ALL = Map.of(
            "Content-Language", "zh-CN",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", CONTENT_POLICY,
            "Cross-Origin-Opener-Policy", "same-origin");

    private AnswerHeaders() {}
}
