package org.mingfa.text.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.text.citation.Citation.GuidingCaseNumber;
import org.mingfa.text.citation.Citation.LibraryCaseNumber;
import org.mingfa.text.citation.Citation.OrderNumber;
import org.mingfa.text.citation.StatuteCitation.RangeEnd;
import org.mingfa.text.document.ArticleNumber;

/** Every line of citations.jsonl: a text, and what is cited in it. */
class CitationTableTest {

    private static final CitationFinder FINDER = new CitationFinder(LawNames.standard());

    static Stream<Map<String, Object>> cases() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CitationTableTest.class.getResourceAsStream("citations.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Json::object).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsWhatTheTableExpects(Map<String, Object> row) {
        List<Map<String, Object>> found = FINDER.find((String) row.get("text"), context(row)).stream()
                .map(located -> map(located.citation()))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected(row));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> expected(Map<String, Object> row) {
        return ((List<Map<String, Object>>) row.get("expected"))
                .stream().map(CitationTableTest::normal).toList();
    }

    /** The table leaves version and via out where there is none. */
    private static Map<String, Object> normal(Map<String, Object> expected) {
        Map<String, Object> all = new LinkedHashMap<>(expected);
        if (expected.get("kind").equals("statute")) {
            all.putIfAbsent("version", null);
            all.putIfAbsent("via", null);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static CitationContext context(Map<String, Object> row) {
        Map<String, Object> context = (Map<String, Object>) row.getOrDefault("context", Map.of());
        Integer article = (Integer) context.get("self_article");
        return new CitationContext(
                (String) context.get("self_law"),
                article == null ? null : ArticleNumber.of(article),
                null,
                (Integer) context.get("self_paragraph"),
                null);
    }

    private static Map<String, Object> map(Citation citation) {
        return switch (citation) {
            case Citation.LawTitle only -> throw new AssertionError(only);
            case Citation.UnresolvedReference only -> throw new AssertionError(only);
            case StatuteCitation s -> statute(s);
            case CaseNumber c ->
                row(
                        "kind",
                        "case_no",
                        "year",
                        c.year(),
                        "court",
                        c.court(),
                        "special",
                        c.special(),
                        "type",
                        c.type(),
                        "seq",
                        c.sequence(),
                        "suffix",
                        c.suffix());
            case OldCaseNumber c ->
                row(
                        "kind",
                        "case_no_old",
                        "year",
                        c.year(),
                        "prefix",
                        c.prefix(),
                        "seq",
                        c.sequence(),
                        "suffix",
                        c.suffix());
            case DocumentNumber d ->
                row(
                        "kind",
                        "doc_no",
                        "prefix",
                        d.prefix(),
                        "year",
                        d.year(),
                        "no",
                        d.number(),
                        "canonical",
                        d.format());
            case OrderNumber o -> row("kind", "order_no", "issuer", o.issuer(), "no", o.number());
            case GuidingCaseNumber g -> row("kind", "guiding_case", "no", g.number());
            case LibraryCaseNumber l -> row("kind", "case_library_no", "value", l.value());
        };
    }

    private static Map<String, Object> statute(StatuteCitation s) {
        return row(
                "kind",
                "statute",
                "law",
                s.law(),
                "article",
                s.article().main(),
                "article_sub",
                inserted(s.article()),
                "paragraph",
                s.paragraph(),
                "item",
                s.item(),
                "subitem",
                s.subitem(),
                "to",
                s.to() == null ? null : range(s.to()),
                "version",
                s.version(),
                "via",
                s.via());
    }

    private static Integer inserted(ArticleNumber number) {
        return number.inserted() == 0 ? null : number.inserted();
    }

    private static Map<String, Object> range(RangeEnd to) {
        Map<String, Object> all = row(
                "article",
                to.article() == null ? null : to.article().main(),
                "article_sub",
                to.article() == null ? null : inserted(to.article()),
                "paragraph",
                to.paragraph(),
                "item",
                to.item(),
                "subitem",
                to.subitem());
        all.values().removeIf(Objects::isNull);
        return all;
    }

    private static Map<String, Object> row(Object... pairs) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
