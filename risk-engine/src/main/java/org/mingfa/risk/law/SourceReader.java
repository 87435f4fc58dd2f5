package org.mingfa.risk.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.version.Law;
import org.mingfa.text.version.Law.ShortTitle;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * Reads the sources of values and rules. A source that names no law of our table ({@link Law}), or no version of it, is
 * refused with its line.
 */
public final class SourceReader {

    private SourceReader() {}

    /**
     * Reads the list under the key source: maps of law (short title), article (188, 120-1; optional; several as a
     * list), part (第二款; optional), version (first day in force; optional, the newest by default).
     */
    public static List<Source> read(List<YamlNode> nodes) {
        List<Source> sources = new ArrayList<>();
        for (YamlNode node : nodes) {
            YamlMap map = node.asMap().onlyKeys("law", "article", "part", "version");
            Law law = law(map.get("law").asText());
            LocalDate version = version(map, law);
            List<YamlNode> articles = map.findList("article");
            if (articles.isEmpty()) {
                sources.add(source(map, law, null, version));
            }
            for (YamlNode article : articles) {
                sources.add(source(map, law, article(article.asText()), version));
            }
        }
        return List.copyOf(sources);
    }

    private static Law law(YamlText name) {
        return Law.find(name.text())
                .orElseThrow(() -> name.place()
                        .flaw(
                                FlawCode.R015,
                                "laws.tsv 中没有法律 \"" + name.text() + "\""
                                        + NearestName.hint(name.text(), shortTitles())));
    }

    private static Set<String> shortTitles() {
        return Law.all().stream()
                .flatMap(law -> law.shortTitles().stream())
                .map(ShortTitle::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate version(YamlMap map, Law law) {
        List<LocalDate> days = law.versions().stream().map(Law.Version::from).toList();
        LocalDate asked = map.findDate("version").orElse(days.isEmpty() ? null : days.getLast());
        if (asked == null || !days.contains(asked)) {
            throw map.keyPlace(asked == null ? "law" : "version")
                    .flaw(
                            FlawCode.R015,
                            law.title() + "没有" + (asked == null ? "登记的版本" : " " + asked + " 施行的版本")
                                    + "；law-versions.tsv 已登记的有 " + days);
        }
        return asked;
    }

    private static ArticleNumber article(YamlText text) {
        return ArticleNumber.find(text.text())
                .orElseThrow(() -> text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是条文序号"));
    }

    private static Source source(YamlMap map, Law law, @Nullable ArticleNumber article, LocalDate version) {
        return new Source(
                law.title(),
                map.getText("law"),
                law.number(),
                article,
                map.findText("part").orElse(null),
                version,
                law.repeal() == null ? null : law.repeal().since());
    }
}
