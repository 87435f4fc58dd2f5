package org.mingfa.cli.usage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.usage.report.CourtStatement;
import org.mingfa.usage.report.CourtStatement.Letter;
import org.mingfa.usage.report.CourtStatement.OwnFigure;
import org.mingfa.usage.report.CourtStatement.StatedValue;
import org.mingfa.usage.report.CourtStatement.StatementTopic;
import org.mingfa.usage.report.FigureCatalogue;
import org.mingfa.usage.report.FigureCatalogue.FigureRow;
import org.mingfa.usage.report.ReportType;
import org.mingfa.yaml.FlawCode;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlReader;
import org.mingfa.yaml.YamlText;

/**
 * What a court says itself, as YAML: lists of sentences by topic, figures by id, figures of its own, tasks by number, and what
 * the letter bears. What is left empty is not filled in; an empty list says that there is nothing.
 */
public final class StatementFile {

    private static final String FIGURES = "figures";
    private static final String OWN = "own";
    private static final String TASKS = "tasks";
    private static final String LETTER = "letter";
    private static final int CHAPTERS = 6;
    private static final Pattern NUMBER = Pattern.compile("[\u4e00-\u9fff]{2,12}〔\\d{4}〕[1-9]\\d*号");
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
                .onlyKeys(Stream.concat(
                                Arrays.stream(StatementTopic.values()).map(StatementFile::key),
                                Stream.of(FIGURES, OWN, TASKS, LETTER))
                        .toArray(String[]::new));
        Map<StatementTopic, List<String>> texts = new EnumMap<>(StatementTopic.class);
        for (StatementTopic topic : StatementTopic.values()) {
            find(file, key(topic))
                    .ifPresent(lines -> texts.put(
                            topic,
                            lines.asList().stream()
                                    .map(line -> line.asText().text())
                                    .toList()));
        }
        FigureCatalogue catalogue = FigureCatalogue.load();
        return new CourtStatement(
                figures(file, catalogue),
                find(file, OWN).map(YamlNode::asList).orElse(List.of()).stream()
                        .map(one -> own(one.asMap(), catalogue))
                        .toList(),
                texts,
                tasks(file),
                letter(file));
    }

    private static Map<String, StatedValue> figures(YamlMap file, FigureCatalogue catalogue) {
        Map<String, StatedValue> figures = new LinkedHashMap<>();
        find(file, FIGURES)
                .map(YamlNode::asMap)
                .map(told -> told.onlyKeys(
                        catalogue.courtRows().stream().map(FigureRow::id).toArray(String[]::new)))
                .ifPresent(told -> told.entries().forEach((id, node) -> {
                    YamlMap figure = node.asMap().onlyKeys("value", "before", "total", "source");
                    if (find(figure, "value").isPresent()) {
                        figures.put(id, statedValue(figure, catalogue.isShare(id)));
                    }
                }));
        return figures;
    }

    private static OwnFigure own(YamlMap figure, FigureCatalogue catalogue) {
        figure.onlyKeys("chapter", "name", "unit", "value", "before", "total", "source");
        String name = figure.getText("name");
        if (catalogue.hasName(name)) {
            throw figure.keyPlace("name").flaw(FlawCode.R013, "指标“" + name + "”是本表已有的，写在 figures 里");
        }
        int chapter = figure.getNumber("chapter").intValue();
        if (chapter < 1 || chapter > CHAPTERS) {
            throw figure.keyPlace("chapter").flaw(FlawCode.R013, "\"chapter\" 是 1 至 " + CHAPTERS + " 的章次");
        }
        String unit = figure.getText("unit");
        return new OwnFigure(chapter, name, unit, statedValue(figure, unit.equals("%")));
    }

    private static Map<String, String> tasks(YamlMap file) {
        Map<String, String> tasks = new LinkedHashMap<>();
        find(file, TASKS)
                .map(YamlNode::asMap)
                .map(told -> told.onlyKeys(ReportType.tasks().toArray(String[]::new)))
                .ifPresent(told -> told.entries()
                        .keySet()
                        .forEach(id -> find(told, id)
                                .ifPresent(node -> tasks.put(id, node.asText().text()))));
        return tasks;
    }

    private static Letter letter(YamlMap file) {
        Optional<YamlMap> told = find(file, LETTER)
                .map(YamlNode::asMap)
                .map(map -> map.onlyKeys("number", "signer", "copies", "printer", "contact"));
        if (told.isEmpty()) {
            return Letter.BLANK;
        }
        YamlMap map = told.get();
        String number = text(map, "number");
        if (number != null && !NUMBER.matcher(number).matches()) {
            throw map.keyPlace("number").flaw(FlawCode.R013, "发文字号应写作 浙高法〔2026〕12号：六角括号，不写“第”，不补零，收到 " + number);
        }
        return new Letter(
                number,
                text(map, "signer"),
                find(map, "copies").map(YamlNode::asList).orElse(List.of()).stream()
                        .map(one -> one.asText().text())
                        .toList(),
                text(map, "printer"),
                text(map, "contact"));
    }

    /** Nothing where the key is absent or nothing is written behind it. */
    private static Optional<YamlNode> find(YamlMap map, String key) {
        return map.find(key)
                .filter(node ->
                        !(node instanceof YamlText written && written.text().isBlank()));
    }

    private static @Nullable String text(YamlMap map, String key) {
        return find(map, key).map(node -> node.asText().text()).orElse(null);
    }

    /** What a court fills in: every key that {@link #read} knows, each with what it means. */
    public static String template() {
        StringBuilder lines = new StringBuilder("""
                # 法院填报的文字与数据。留空就是没有填报，报告写“缺（未填报）”；确实没有的，数字写 0，文字写 []。
                # 填好后：mingfa report monthly … --statement 本文件。还缺什么，命令会列出来。

                # 版头、版记和附注
                letter:
                  number:     # 发文字号，如 浙高法〔2026〕12号
                  signer:     # 签发人
                  copies: []  # 抄送，如 [某市中级人民法院]
                  printer:    # 印发机关，如 浙江省高级人民法院办公室
                  contact:    # 联系人，如 张某某，电话 0571-00000000

                # 文字：每项一句或几句，如 [本月新增12家法院上线。]
                """);
        for (StatementTopic topic : StatementTopic.values()) {
            lines.append(key(topic) + ":  # " + topic.label()
                    + (topic.compareTo(StatementTopic.PLANS) > 0 ? "（阶段报告）" : "") + "\n");
        }
        lines.append("\n# 数据：value 本月（比例写百分数，如 98.5），before 上月（阶段报告写试点前），total 累计，source 来源\nfigures:\n");
        int chapter = 0;
        for (FigureRow entry : FigureCatalogue.load().courtRows()) {
            if (entry.chapter() != chapter) {
                chapter = entry.chapter();
                lines.append("  # 第" + ChineseNumeral.format(chapter) + "章\n");
            }
            lines.append("  " + entry.id() + ": {value: , before: , total: , source: }  # " + entry.name() + "（"
                    + entry.unit() + "）\n");
        }
        lines.append("\n# 表中没有的指标，如 - {chapter: 3, name: 巡回法庭在线开庭, unit: 次, value: 4, source: 信息处}\nown: []\n");
        lines.append("\n# 阶段报告：各项任务是否完成，依据是什么\ntasks:\n");
        ReportType.tasks().forEach(task -> lines.append("  " + task + ":\n"));
        return lines.toString();
    }

    private static String key(StatementTopic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what cannot be: a report that is filed stays. */
    private static StatedValue statedValue(YamlMap figure, boolean isShare) {
        BigDecimal value = number(figure, "value", isShare);
        @Nullable BigDecimal total = find(figure, "total").isPresent() ? number(figure, "total", isShare) : null;
        if (!isShare && total != null && total.compareTo(value) < 0) {
            throw figure.keyPlace("total").flaw(FlawCode.R013, "累计 " + total + " 少于本期 " + value);
        }
        String source = text(figure, "source");
        if (source == null) {
            throw figure.place().flaw(FlawCode.R011, "缺少来源：\"source\" 写这个数取自哪个系统或文件");
        }
        return new StatedValue(
                value, find(figure, "before").isPresent() ? number(figure, "before", isShare) : null, total, source);
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
