package org.mingfa.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * A place of a form that is filled.
 *
 * @param id its name, the same on every paper of a case; what stands under it passes from one paper to the next
 * @param label before its value; empty where the row says it
 * @param unit after its value
 * @param options code to label of a choice, in their order
 * @param columns of a table or a party
 * @param fill what fills it, or null where only a person does
 * @param sum the amounts that it adds up; empty where it is none
 * @param side of a party: plaintiff, defendant, third_party, or applicant, who may be either side; else empty
 * @param offersSentence whether the sentence in which the person told the case is offered beside it; it is never filled in
 */
public record Cell(
        String id,
        Type type,
        @OrElse String label,
        @OrElse String unit,
        @OrElse SequencedMap<String, String> options,
        @OrElse List<Cell> columns,
        @Nullable Fill fill,
        @OrElse List<String> sum,
        @OrElse String side,
        @AtKey("offer") boolean offersSentence) {

    /** What a cell holds. */
    public enum Type {
        /** The person's own words. */
        TEXT,
        /** Yuan, two digits. */
        AMOUNT,
        NUMBER,
        PERCENT,
        DATE,
        /** One tick box of several. */
        CHOICE,
        /** Any of several tick boxes. */
        CHOICES,
        /** People or organizations, each with the same cells below each other. */
        PARTY,
        /** Rows added by the person, with the same cells beside each other. */
        TABLE;

        /** As forms name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String unit() {
            return switch (this) {
                case AMOUNT -> "元";
                case PERCENT -> "%";
                default -> "";
            };
        }

        public boolean isChoice() {
            return this == CHOICE || this == CHOICES;
        }

        public boolean isList() {
            return this == PARTY || this == TABLE;
        }
    }

    /** What fills a cell. */
    public sealed interface Fill {
        /** An answer of the interview. */
        record Fact(String key) implements Fill {}

        /** A figure of a calculation. */
        record FromCalculation(Form.FigureReference figure) implements Fill {}

        /** The day on which the form is filled. */
        record Today() implements Fill {}

        /** What other cells of the form hold, a line each, by what stands before it. */
        record Lines(Map<String, String> cells) implements Fill {}

        /** Rows of a table, each by column; a row stands only when all of it is known. */
        record Rows(List<Map<String, String>> rows) implements Fill {}
    }

    public Cell {
        unit = unit.isEmpty() ? type.unit() : unit;
        if (type.isChoice() && options.isEmpty()) {
            throw Refusal.missing("options", "缺少键 \"options\"");
        }
        if (type.isList() && columns.isEmpty()) {
            throw Refusal.missing("columns", "缺少键 \"columns\"");
        }
        if (!type.isChoice() && !options.isEmpty() || !type.isList() && !columns.isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "只有选择可以写 options，只有表和当事人可以写 columns");
        }
        for (Cell column : columns) {
            if (column.type.isList() || column.label.isEmpty()) {
                throw Refusal.invalid("columns", "表的每一栏要有 label，且不能再是表");
            }
        }
        if (columns.stream().map(Cell::id).distinct().count() < columns.size()) {
            throw Refusal.invalid("columns", "两栏的 id 相同");
        }
        options = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(options));
        columns = List.copyOf(columns);
        sum = List.copyOf(sum);
    }

    Cell labelled(String words) {
        return new Cell(id, type, words, unit, options, columns, fill, sum, side, offersSentence);
    }

    Cell called(String name) {
        return new Cell(name, type, label, unit, options, columns, fill, sum, side, offersSentence);
    }

    Cell typed(Type other) {
        return new Cell(id, other, label, "", options, columns, fill, sum, side, offersSentence);
    }

    /** Whether a calculation or a sum fills it. */
    public boolean isDerived() {
        return fill instanceof Fill.FromCalculation || fill instanceof Fill.Lines || !sum.isEmpty();
    }

    /** Whether an answer or a calculation fills it. */
    public boolean isFilled() {
        return fill != null || !sum.isEmpty();
    }
}
