package org.mingfa.assistants;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of what can be read: {@code mingfa://laws/LAW/articles/N?as_of=DAY} and {@code mingfa://cases/ID}.
 *
 * @param name id, full title or short one of a law; id or number of a case
 * @param article null for a case
 * @param asOf a day, any, or null for today
 */
record LawUri(
        String name, @Nullable String article, @Nullable String asOf) {

    static final String ARTICLES = "mingfa://laws/{law}/articles/{n}{?as_of}";
    static final String CASES = "mingfa://cases/{id}";

    private static final Pattern ARTICLE =
            Pattern.compile("mingfa://laws/(?<law>[^/?#]+)/articles/(?<n>[^/?#]+)(?:\\?as_of=(?<day>[^&#]*))?");
    private static final Pattern CASE = Pattern.compile("mingfa://cases/(?<id>[^/?#]+)");

    static Optional<LawUri> read(String uri) {
        Matcher article = ARTICLE.matcher(uri);
        if (article.matches()) {
            String day = article.group("day");
            return Optional.of(new LawUri(
                    decoded(article.group("law")), decoded(article.group("n")), day == null ? null : decoded(day)));
        }
        Matcher decided = CASE.matcher(uri);
        return decided.matches() ? Optional.of(new LawUri(decoded(decided.group("id")), null, null)) : Optional.empty();
    }

    static String article(String law, String ordinal) {
        return "mingfa://laws/" + encoded(law) + "/articles/" + encoded(ordinal);
    }

    static String decided(String id) {
        return "mingfa://cases/" + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            throw McpException.invalidParameter("uri has a broken escape");
        }
    }
}
