package org.mingfa.risk.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.identity.ArticleNumber;
import org.mingfa.text.problem.NearestName;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * The laws that values and rules may cite, by short title, with the days on which their versions came into force.
 *
 * <p>A source that names no law of this list, or no version of it, is refused with its line.
 */
public final class LawTitles {

    private record Title(
            String full,
            @Nullable String number,
            List<LocalDate> versions,
            @Nullable LocalDate repealed) {}

    private final Map<String, Title> titles = new HashMap<>();

    LawTitles(YamlMap file) {
        file.entries().forEach((name, node) -> titles.put(name, title(node.asMap())));
    }

    private static Title title(YamlMap map) {
        map.onlyKeys("title", "number", "versions", "repealed", "note");
        List<LocalDate> versions = map.getList("versions").stream()
                .map(node -> node.asText().date())
                .sorted()
                .toList();
        return new Title(
                map.getText("title"),
                map.findText("number").orElse(null),
                versions,
                map.findDate("repealed").orElse(null));
    }

    /**
     * Reads the list under the key source: maps of law (short title), article (188, 120-1; optional; several as a
     * list), part (第二款; optional), version (first day in force; optional, the newest by default).
     */
    public List<Source> readSources(List<YamlNode> nodes) {
        List<Source> sources = new ArrayList<>();
        for (YamlNode node : nodes) {
            YamlMap map = node.asMap().onlyKeys("law", "article", "part", "version");
            Title title = title(map.get("law").asText());
            LocalDate version = version(map, title);
            List<YamlNode> articles = map.findList("article");
            if (articles.isEmpty()) {
                sources.add(source(map, title, null, version));
            }
            for (YamlNode article : articles) {
                sources.add(source(map, title, article(article.asText()), version));
            }
        }
        return List.copyOf(sources);
    }

    private Title title(YamlText law) {
        Title title = titles.get(law.text());
        if (title == null) {
            String hint = NearestName.hint(law.text(), new TreeSet<>(titles.keySet()));
            throw law.place().flaw(FlawCode.R015, "titles.yaml 中没有法律 \"" + law.text() + "\"" + hint);
        }
        return title;
    }

    private static LocalDate version(YamlMap map, Title title) {
        LocalDate version = map.findDate("version").orElse(title.versions().getLast());
        if (!title.versions().contains(version)) {
            throw map.keyPlace("version")
                    .flaw(FlawCode.R015, title.full() + "没有 " + version + " 施行的版本；已登记的有 " + title.versions());
        }
        return version;
    }

    private static ArticleNumber article(YamlText text) {
        return ArticleNumber.find(text.text())
                .orElseThrow(() -> text.place().flaw(FlawCode.R013, "\"" + text.text() + "\" 不是条文序号"));
    }

    private static Source source(YamlMap map, Title title, @Nullable ArticleNumber article, LocalDate version) {
        return new Source(
                title.full(),
                map.getText("law"),
                title.number(),
                article,
                map.findText("part").orElse(null),
                version,
                title.repealed());
    }
}
