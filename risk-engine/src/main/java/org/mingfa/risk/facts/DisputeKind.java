package org.mingfa.risk.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.yaml.FilePosition;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;
import org.mingfa.yaml.YamlList;
import org.mingfa.yaml.YamlMap;
import org.mingfa.yaml.YamlNode;
import org.mingfa.yaml.YamlText;

/**
 * One kind of dispute, all that is its own in one file of facts/disputes, called by its code. What conditions, questions and rules
 * of the file mean is known to those who read them; {@link FactReader} reads the questions.
 *
 * @param said in what words people look for it
 * @param group of the choice of disputes in which it stands; null where the choice lists it
 * @param like another dispute: wherever {@code dispute in (…)} lists that one, this one counts too; null where there is none
 * @param court the kind of case by which the level of its court is found; null for that of {@code like}, or civil
 * @param topic of its questions; null where that is its label
 * @param ask what is asked first, see interview/ways.yaml
 * @param next what its parties do next, see interview/next-actions.yaml
 * @param rules of its own, as a file of rules/ has one
 * @param sentence the words by which it is told, see sentences/shared.yaml
 * @param examples people and days that tests try
 */
public record DisputeKind(
        YamlText label,
        YamlText said,
        @Nullable String group,
        @Nullable YamlText like,
        @Nullable String court,
        @Nullable String topic,
        @OrElse Map<String, YamlMap> facts,
        @OrElse List<YamlMap> ask,
        @OrElse List<YamlMap> next,
        @OrElse List<YamlMap> rules,
        @Nullable YamlNode sentence,
        @Nullable YamlNode examples,
        @Inline YamlMap map) {

    static final String FOLDER = "disputes/";

    /** Its name in answers and conditions. */
    public String code() {
        return code(map.place());
    }

    static String code(FilePosition place) {
        String file = place.file();
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    static boolean isOne(YamlMap file) {
        return file.place().file().contains("/" + FOLDER);
    }

    /** Above its questions. */
    String heading() {
        return topic == null ? label.text() : topic;
    }

    /** Its rows of a list, each with the condition that the case is this dispute before its own {@code if}. */
    public List<YamlMap> only(List<YamlMap> rows) {
        return rows.stream()
                .map(row -> row.with(
                        "if",
                        new YamlList(
                                row.place(),
                                Stream.concat(Stream.of(itself()), row.findList("if").stream())
                                        .toList())))
                .toList();
    }

    /** Its questions; where nothing else is said, they are asked in this dispute. */
    Map<String, YamlMap> questions() {
        Map<String, YamlMap> questions = new LinkedHashMap<>();
        facts.forEach((key, fact) -> questions.put(key, fact.has("asked_if") ? fact : fact.with("asked_if", itself())));
        return questions;
    }

    private YamlText itself() {
        return new YamlText(map.place(), "dispute = \"" + code() + "\"");
    }

    /**
     * The question for the dispute with all of them: the file of facts lists codes, in the order in which they are shown; who is in
     * no list comes last, in the group of its own file.
     */
    static YamlMap choice(YamlMap question, Collection<DisputeKind> disputes) {
        Map<String, DisputeKind> byCode = new LinkedHashMap<>();
        disputes.forEach(dispute -> byCode.put(dispute.code(), dispute));
        Set<String> codes = listed(question, byCode);
        codes.addAll(byCode.keySet());
        Map<String, YamlNode> labels = new LinkedHashMap<>();
        codes.forEach(code ->
                labels.put(code, Objects.requireNonNull(byCode.get(code)).label()));
        List<YamlNode> groups = new ArrayList<>();
        for (YamlNode node : question.getList("groups")) {
            YamlMap group = node.asMap();
            Set<String> inGroup = listed(group, byCode);
            disputes.stream()
                    .filter(dispute -> group.getText("label").equals(dispute.group()))
                    .forEach(dispute -> inGroup.add(dispute.code()));
            Map<String, YamlNode> said = new LinkedHashMap<>();
            inGroup.forEach(code ->
                    said.put(code, Objects.requireNonNull(byCode.get(code)).said()));
            groups.add(group.with("options", new YamlMap(group.place(), said, Map.of())));
        }
        return question.with("options", new YamlMap(question.keyPlace("options"), labels, Map.of()))
                .with("groups", new YamlList(question.keyPlace("groups"), groups));
    }

    private static Set<String> listed(YamlMap map, Map<String, DisputeKind> byCode) {
        Set<String> codes = new LinkedHashSet<>();
        map.findList("options").forEach(code -> codes.add(code.asText().oneOf(byCode.keySet())));
        return codes;
    }
}
