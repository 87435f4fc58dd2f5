package org.mingfa.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.papers.PaperContent.RoleChoice;
import org.mingfa.papers.PaperSigns.Origin;
import org.mingfa.papers.ValueReading.Found;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.page.Page;
import org.mingfa.text.table.ProcedureSign;

/** Reads a paper: its kind, its values, who takes part, and what is odd about it. Immutable. */
final class PaperReading {

    /** Below this of its least certain character nothing exact is proposed; measured in docs/lab/pictures.md. */
    private static final double EXACT = .6;

    /** Words are read by a person who sees at once what was meant. */
    private static final double WORDS = .5;

    private static final int LONGEST_YEARS = 3;

    private final List<PaperKind> kinds;
    private final Map<String, ValueRow> rows;
    private final KindRecognition recognition;

    PaperReading(List<PaperKind> kinds, Map<String, ValueRow> rows) {
        this.kinds = kinds;
        this.rows = rows;
        this.recognition = new KindRecognition(kinds);
    }

    List<PaperKind> kinds() {
        return kinds;
    }

    Optional<PaperKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /**
     * Reads all pages as one paper.
     *
     * @param given the kind that an earlier page of the same paper has, or null
     */
    PaperContent read(List<Page> pages, @Nullable PaperKind given, LocalDate today) {
        PaperText paper = PaperText.of(pages);
        List<Integer> turns = pages.stream().map(Page::quarters).toList();
        PaperKind kind = given == null ? recognition.find(paper).orElse(null) : given;
        if (kind == null) {
            return new PaperContent(
                    null,
                    "认不出是哪一种文书",
                    null,
                    turns,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    PaperContent.NOTICE);
        }
        List<PaperValue> values = checked(values(paper, kind), today);
        Optional<Stage> stage = stage(kind, values);
        Origin origin = given == null ? PaperSigns.of(paper, kind, values, today) : Origin.NONE;
        return new PaperContent(
                kind.name(),
                kind.title(),
                stage.map(Stage::word).orElse(null),
                turns,
                values,
                absent(kind, values),
                PartyReading.read(paper, stage.orElse(Stage.FIRST_INSTANCE)),
                stage.map(at -> roles(kind, at)).orElse(List.of()),
                origin.remarks(),
                origin.words(),
                PaperContent.NOTICE);
    }

    private List<PaperValue> values(PaperText paper, PaperKind kind) {
        ValueReading reading = new ValueReading(paper);
        List<PaperValue> values = new ArrayList<>();
        for (String name : kind.values()) {
            ValueRow row = row(name);
            reading.find(row).ifPresent(found -> values.add(value(paper, name, row, found)));
        }
        return values;
    }

    private ValueRow row(String name) {
        ValueRow row = rows.get(name);
        if (row == null) {
            throw new IllegalStateException("kinds.yaml names the value " + name + ", values.yaml does not");
        }
        return row;
    }

    private static PaperValue value(PaperText paper, String name, ValueRow row, Found found) {
        double confidence = paper.confidence(found.start(), found.end());
        double least = row.type().isExact() ? EXACT : WORDS;
        boolean isSure = confidence >= least && found.value().isPresent();
        return new PaperValue(
                name,
                row.title(),
                type(row.type()),
                isSure ? PaperValue.READ : PaperValue.UNREADABLE,
                isSure ? paper.text().substring(found.start(), found.end()) : null,
                isSure ? found.value().orElseThrow() : null,
                Math.round(confidence * 1000) / 1000.0,
                paper.strips(found.start(), found.end()),
                isSure ? null : "这里有字，认不准：请照着原件填");
    }

    private static String type(ValueRow.Type type) {
        return switch (type) {
            case DAY, SIGNED -> "day";
            case TIME -> "time";
            case SUM -> "sum";
            case DAYS -> "days";
            case BODY, CASE_NUMBER, CAUSE, LINE, NAME, TELEPHONE, ACCOUNT -> "text";
        };
    }

    /** A paper is not signed in the future, and one is not summoned to a day before that. */
    private static List<PaperValue> checked(List<PaperValue> values, LocalDate today) {
        Optional<LocalDate> signed = day(values, "issued");
        return values.stream()
                .map(value -> switch (value.name()) {
                    case "issued" ->
                        signed.filter(day -> day.isAfter(today)).isPresent() ? value.doubted("落款的日子还没有到，多半认错了") : value;
                    case "hearing", "frozen_until", "evidence_until" -> plausible(value, signed);
                    default -> value;
                })
                .toList();
    }

    private static PaperValue plausible(PaperValue value, Optional<LocalDate> signed) {
        if (!value.isRead() || signed.isEmpty()) {
            return value;
        }
        LocalDate day = LocalDate.parse(value.value());
        if (day.isBefore(signed.get())) {
            return value.doubted("认出来的日子比落款还早，多半认错了");
        }
        return day.isAfter(signed.get().plusYears(LONGEST_YEARS)) ? value.doubted("认出来的日子离落款太远，多半认错了") : value;
    }

    private static Optional<LocalDate> day(List<PaperValue> values, String name) {
        return values.stream()
                .filter(value -> value.name().equals(name) && value.isRead())
                .map(value -> LocalDate.parse(value.value()))
                .findFirst();
    }

    private List<String> absent(PaperKind kind, List<PaperValue> values) {
        List<String> seen = values.stream().map(PaperValue::name).toList();
        return kind.values().stream()
                .filter(name -> !seen.contains(name))
                .map(name -> row(name).title())
                .collect(Collectors.toList());
    }

    private static Optional<Stage> stage(PaperKind kind, List<PaperValue> values) {
        return stage(
                kind,
                values.stream()
                        .filter(value -> value.name().equals("case_number") && value.isRead())
                        .map(PaperValue::value)
                        .findFirst()
                        .orElse(null));
    }

    /** By the number; where it does not tell, or none was read, the first stage at which there are such papers. */
    static Optional<Stage> stage(PaperKind kind, @Nullable String number) {
        Optional<String> procedure = Optional.ofNullable(number)
                .flatMap(CaseNumber::find)
                .flatMap(found -> ProcedureSign.procedure(found.type()));
        if (procedure.isEmpty()) {
            return kind.follows().stream().map(PaperKind.Follow::stage).findFirst();
        }
        return switch (procedure.get()) {
            case "民事一审" -> Optional.of(Stage.FIRST_INSTANCE);
            case "民事二审" -> Optional.of(Stage.SECOND_INSTANCE);
            case "执行" -> Optional.of(Stage.ENFORCEMENT);
            default -> Optional.empty();
        };
    }

    private static List<RoleChoice> roles(PaperKind kind, Stage stage) {
        return Role.at(stage).stream()
                .filter(role ->
                        kind.follows().stream().anyMatch(follow -> follow.stage() == stage && follow.isFor(role)))
                .map(role -> new RoleChoice(role.word(), role.said()))
                .toList();
    }
}
