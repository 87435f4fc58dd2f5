package org.mingfa.cli.filing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.reports.progress.CourtStatement;
import org.mingfa.reports.progress.CourtStatement.Told;
import org.mingfa.reports.progress.CourtStatement.Topic;
import org.mingfa.reports.progress.FigureCatalogue;
import org.mingfa.reports.progress.StageReport;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlReader;

/** What a court says itself, as YAML: lists of sentences by topic, figures by id with value, before and
 * source, and tasks by number. */
public final class StatementFile {

    private static final String FIGURES = "figures";
    private static final String TASKS = "tasks";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StatementFile() {}

    /**
     * Reads the file.
     *
     * @param name for messages
     * @throws org.mingfa.yaml.FlawException with the line when a key or a value is wrong
     */
    public static CourtStatement read(String name, String text) {
        YamlMap file = YamlReader.read(name, text)
                .onlyKeys(
                        Stream.concat(Arrays.stream(Topic.values()).map(StatementFile::key), Stream.of(FIGURES, TASKS))
                                .toArray(String[]::new));
        Map<Topic, List<String>> texts = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            texts.put(
                    topic,
                    file.findList(key(topic)).stream()
                            .map(line -> line.asText().text())
                            .toList());
        }
        Map<String, Told> figures = new LinkedHashMap<>();
        if (file.has(FIGURES)) {
            FigureCatalogue catalogue = FigureCatalogue.load();
            YamlMap told = file.getMap(FIGURES).onlyKeys(catalogue.told().toArray(String[]::new));
            told.entries().forEach((id, node) -> figures.put(id, told(node, catalogue.isShare(id))));
        }
        Map<String, String> tasks = new LinkedHashMap<>();
        if (file.has(TASKS)) {
            file.getMap(TASKS)
                    .onlyKeys(StageReport.tasks().toArray(String[]::new))
                    .entries()
                    .forEach((id, node) -> tasks.put(id, node.asText().text()));
        }
        return new CourtStatement(figures, texts, tasks);
    }

    private static String key(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what cannot be: a report that is filed stays. */
    private static Told told(YamlNode node, boolean isShare) {
        YamlMap figure = node.asMap().onlyKeys("value", "before", "total", "source");
        BigDecimal value = number(figure, "value", isShare);
        @Nullable BigDecimal total = figure.has("total") ? number(figure, "total", isShare) : null;
        if (!isShare && total != null && total.compareTo(value) < 0) {
            throw figure.keyPlace("total").flaw(FlawCode.R013, "累计 " + total + " 少于本期 " + value);
        }
        return new Told(
                value,
                figure.has("before") ? number(figure, "before", isShare) : null,
                total,
                figure.getText("source"));
    }

    private static BigDecimal number(YamlMap figure, String key, boolean isShare) {
        BigDecimal number = figure.getNumber(key);
        if (number.signum() < 0) {
            throw figure.keyPlace(key).flaw(FlawCode.R013, "\"" + key + "\" 不能小于 0，收到 " + number);
        }
        if (isShare && number.compareTo(HUNDRED) > 0) {
            throw figure.keyPlace(key).flaw(FlawCode.R013, "\"" + key + "\" 是比例，不能大于 100，收到 " + number);
        }
        return number;
    }
}
