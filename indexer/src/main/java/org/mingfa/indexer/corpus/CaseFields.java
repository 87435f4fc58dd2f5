package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.publication.CourtMarks;
import org.mingfa.publication.CourtMarks.Effect;
import org.mingfa.publication.CourtMarks.Suitability;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Nature;
import org.mingfa.text.parse.judgment.JudgmentParser;
import org.mingfa.text.parse.judgment.ParsedJudgment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a case's JSON under the names that collections of judgments use for them. */
final class CaseFields {

    /** Fields of which each holds several parts: claims, defence and facts. */
    private static final Set<String> MIXED = Set.of("CaseRecord", "JudgeAccusation");

    private static final List<String> SECRETS = List.of("confidential", "secret", "secrets", "涉密", "不公开事由");
    private static final Set<String> NO = Set.of("false", "no", "否", "未生效", "不公布", "不公开", "0", "无");
    private static final Set<String> YES = Set.of("true", "yes", "是", "1");

    /** 2023-16-2-121-007 in the case library of the people's courts. */
    private static final Pattern LIBRARY_CODE = Pattern.compile("(?<!\\d)20\\d\\d-\\d\\d-\\d-\\d{3}-\\d{3}(?!\\d)");

    /** Some sources begin their titles with one. */
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("\\ufeff");

    private final JsonNode node;

    CaseFields(JsonNode node) {
        this.node = node;
    }

    /** Of a case that is a text alone: its first line is its title, and a code of the case library its number. */
    static CaseFields ofText(String text) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("text", text);
        text.lines()
                .map(line -> line.replaceAll("^[#\\s]+", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("<!--"))
                .findFirst()
                .ifPresent(line -> node.put("title", line));
        Matcher code = LIBRARY_CODE.matcher(text);
        if (code.find()) {
            node.put("number", code.group());
        }
        return new CaseFields(node);
    }

    private @Nullable String value(String... names) {
        for (String name : names) {
            JsonNode given = node.path(name);
            JsonNode field = given.isArray() ? given.path(0) : given;
            String text = field.isString() || field.isNumber()
                    ? BYTE_ORDER_MARK.matcher(field.asString("")).replaceAll("").strip()
                    : "";
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    @Nullable
    String id() {
        return value("id", "doc_id", "docId", "uniqid", "uid", "pid", "CaseId", "cid", "doc", "ajId", "writId");
    }

    @Nullable
    String caseNumber() {
        return value("case_no", "caseNo", "case_number", "number", "案号", "ah");
    }

    @Nullable
    String title() {
        return value("title", "name", "case_name", "标题", "案件名称", "Case", "writName", "ajName");
    }

    @Nullable
    String court() {
        return value("court", "court_name", "法院", "审理法院");
    }

    @Nullable
    String province() {
        return value("province", "省份");
    }

    @Nullable
    String cause() {
        return value("cause", "案由", "CaseCause");
    }

    @Nullable
    String procedure() {
        return value("procedure", "审理程序", "CaseProc");
    }

    @Nullable
    LocalDate decided() {
        return Optional.ofNullable(value("decided", "judgment_date", "judge_date", "裁判日期"))
                .flatMap(WrittenDay.OF_REGISTER::findFirst)
                .orElse(null);
    }

    Nature nature() {
        return Nature.find(Optional.ofNullable(value("nature", "性质")).orElse(""))
                .orElse(Nature.OFFICIAL);
    }

    /** What the court or the source says of the document beside its text. */
    CourtMarks marks() {
        List<String> secrets = new ArrayList<>();
        for (String name : SECRETS) {
            JsonNode field = node.path(name);
            field.forEach(secret -> secrets.add(secret.asString("")));
            if (field.isString() && !NO.contains(field.asString().strip())) {
                secrets.add(field.asString());
            } else if (field.isBoolean() && field.asBoolean()) {
                secrets.add(name);
            }
        }
        return new CourtMarks(
                value("doc_type", "document_kind", "文书类型", "文书种类"),
                secrets,
                isSaid(NO, "effective", "生效", "是否生效") ? Effect.NOT_EFFECTIVE : Effect.NOT_SAID,
                isSaid(YES, "unsuitable", "不宜公布") || isSaid(NO, "publishable", "是否公布", "公开")
                        ? Suitability.UNSUITABLE
                        : Suitability.NOT_SAID,
                CaseOrigin.of(node),
                persons());
    }

    private List<String> persons() {
        List<String> persons = new ArrayList<>();
        for (JsonNode party : node.path("Parties")) {
            if (party.path("LegalEntity").asString("").equals("Person")) {
                persons.add(party.path("Name").asString("").strip());
            }
        }
        return persons;
    }

    private boolean isSaid(Set<String> answers, String... names) {
        for (String name : names) {
            JsonNode field = node.path(name);
            String said = field.isBoolean()
                    ? String.valueOf(field.asBoolean())
                    : field.asString("").strip();
            if (answers.contains(said)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    CaseTier tier() {
        String label = value("tier", "层级");
        return Arrays.stream(CaseTier.values())
                .filter(tier -> tier.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    String text() {
        return Optional.ofNullable(value("text", "full_text", "fullText", "content", "全文", "qw"))
                .orElse("");
    }

    /** The sections that the JSON itself tells apart, in its order; none when it has only the whole text. */
    List<CaseSection> sections() {
        List<CaseSection> sections = new ArrayList<>();
        JsonNode object = node.path("sections");
        JsonNode holder = object.isObject() ? object : node;
        for (String name : holder.propertyNames()) {
            Optional<CasePart> part =
                    CaseParts.find(name).or(() -> object.isObject() ? Optional.of(CasePart.OTHER) : Optional.empty());
            JsonNode value = holder.path(name);
            if (MIXED.contains(name) && value.isString() && !value.asString().isBlank()) {
                ParsedJudgment parsed =
                        new JudgmentParser().parse(name, value.asString()).value();
                sections.addAll(parsed == null ? List.of() : parsed.sections());
            } else if (part.isPresent() && value.isString() && !value.asString().isBlank()) {
                sections.add(new CaseSection(part.get(), value.asString().strip()));
            }
        }
        return sections;
    }
}
