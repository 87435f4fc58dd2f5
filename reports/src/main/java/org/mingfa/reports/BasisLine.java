package org.mingfa.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.risk.facts.ValueText;
import org.mingfa.risk.law.Source;

/** Writes provisions in one line, articles of one version of a law together. */
public final class BasisLine {

    private record Version(String shortTitle, LocalDate version) {}

    private BasisLine() {}

    /** 《民法典》第一百八十八条、第一百九十二条（2021年1月1日起施行）；…. */
    public static String of(List<Source> sources) {
        Map<Version, Set<String>> articles = new LinkedHashMap<>();
        sources.forEach(source -> articles.computeIfAbsent(
                        new Version(source.shortTitle(), source.version()), key -> new LinkedHashSet<>())
                .add(place(source)));
        return articles.entrySet().stream()
                .map(law -> "《" + law.getKey().shortTitle() + "》" + String.join("、", law.getValue())
                        + begin(law.getKey().version()))
                .collect(Collectors.joining("；", "", "。"));
    }

    /** Each law with its version: 《民法典》（2021年1月1日起施行）；with its articles too where two versions are cited. */
    static String versions(List<Source> sources) {
        Map<String, List<Source>> laws = new LinkedHashMap<>();
        sources.forEach(source -> laws.computeIfAbsent(source.shortTitle(), key -> new ArrayList<>())
                .add(source));
        return laws.values().stream().map(BasisLine::version).collect(Collectors.joining("；", "", "。"));
    }

    private static String version(List<Source> sources) {
        long versions = sources.stream().map(Source::version).distinct().count();
        Source first = sources.getFirst();
        return versions == 1
                ? "《" + first.shortTitle() + "》" + begin(first.version())
                : of(sources).replaceFirst("。$", "");
    }

    /** The same without the versions, which stand in the part on the basis. */
    static String brief(List<Source> sources) {
        Map<String, Set<String>> articles = new LinkedHashMap<>();
        sources.forEach(source -> articles.computeIfAbsent(source.shortTitle(), key -> new LinkedHashSet<>())
                .add(place(source)));
        return articles.entrySet().stream()
                .map(law -> "《" + law.getKey() + "》" + String.join("、", law.getValue()))
                .collect(Collectors.joining("，"));
    }

    private static String place(Source source) {
        return (source.article() == null ? "" : source.article().format())
                + (source.part() == null ? "" : source.part());
    }

    /** The name above the words of an article. */
    static String of(QuotedArticle article) {
        return article.label() + begin(article.version());
    }

    private static String begin(LocalDate version) {
        return "（" + ValueText.of(version, null) + "起施行）";
    }
}
