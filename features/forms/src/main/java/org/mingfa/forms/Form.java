package org.mingfa.forms;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.interview.CaseStep;
import org.mingfa.risk.rules.Role;
import org.mingfa.risk.rules.Stage;
import org.mingfa.text.problem.NearestName;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.OrElse;

/**
 * One element form: its blocks of numbered rows with their cells, and what goes with it. Immutable.
 *
 * @param kind the word by which it is asked for, unique within its paper
 * @param number of the courts' list of 67; 0 for a paper outside of it
 * @param interview whose answers fill it, or null where none do
 * @param offered to whom, and at which steps of a case, it is of use
 * @param answersTo the kind of the complaint that this answer takes up row by row, or null
 * @param calculations by the name under which cells and checks use them
 * @param notes 说明 and 特别提示, which an official paper has at its head
 */
public record Form(
        String kind,
        Paper paper,
        String title,
        int number,
        Source source,
        @Nullable Interview interview,
        SequencedMap<Role, List<CaseStep>> offered,
        @Nullable String answersTo,
        Map<String, Calculation> calculations,
        List<Block> blocks,
        List<Check> checks,
        List<Evidence> evidence,
        FilingRequirements filing,
        List<String> notes) {

    /** The block of an official paper in which it is signed. */
    static final String SIGNED = "具状";

    /** What a form is for. */
    public enum Paper {
        COMPLAINT("complaint", "起诉状"),
        ANSWER("answer", "答辩状"),
        APPLICATION("application", "申请书"),
        STATEMENT("statement", "意见陈述书");

        private final String word;
        private final String label;

        Paper(String word, String label) {
            this.word = word;
            this.label = label;
        }

        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        static List<String> words() {
            return Stream.of(values()).map(Paper::word).toList();
        }

        /** complaint or 起诉状; a refusal of {@code paper} for anything else. */
        public static Paper of(String written) {
            return Stream.of(values())
                    .filter(paper -> paper.word.equals(written) || paper.label.equals(written))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("paper", "没有这种文书" + NearestName.hint(written, words())));
        }
    }

    /** Where the form was taken from, and its version: since when courts use it. */
    public record Source(
            String document,
            LocalDate inForce,
            @OrElse("court") SeenBy seen) {

        /** Stands on every paper. */
        public String note() {
            return switch (seen) {
                        case COURT -> "依" + document;
                        case OFFICIAL_COPY -> "依" + document + "的公开副本，不是从法院网站直接取得的，以法院提供的为准";
                        case SECONDARY -> "按公开的示范文本整理，以法院提供的为准";
                        case DERIVED -> "没有见到这一份示范文本，按同类起诉状的各项整理，以法院提供的为准";
                        case NONE -> "没有见到统一的示范文本，按法条要求的内容整理";
                    }
                    + "。仅供参考。";
        }
    }

    /** Who saw the form that ours follows. */
    public enum SeenBy {
        /** We, as the court gives it out. */
        COURT,
        /** We, in a copy that others published: not fetched from the court. */
        OFFICIAL_COPY,
        /** Others, who wrote down its rows. */
        SECONDARY,
        /** Nobody: its rows are those of the complaint. */
        DERIVED,
        /** Nobody: its rows are what the law wants in such a paper. */
        NONE
    }

    /** The interview whose answers fill a form. */
    public record Interview(
            Stage stage, Role role, @Nullable String dispute) {
        public Interview {
            if (!role.takesPart(stage)) {
                throw Refusal.invalid("role", stage.label() + "阶段没有" + role.label());
            }
        }
    }

    /**
     * A calculation of a form.
     *
     * @param with by input: fact:KEY, cell:ID, as_of, or the value itself
     * @param needs what must be said before it is made, for it would take what is not said for nought
     */
    public record Calculation(
            String calculator,
            Map<String, String> with,
            @OrElse List<Need> needs) {
        public Calculation {
            needs = List.copyOf(needs);
        }
    }

    /**
     * Rows under one heading.
     *
     * @param printed how an official paper has them on its page, with what nobody fills; empty where ours prints its rows one by one
     */
    public record Block(String title, List<Row> rows, List<PrintedRow> printed) {
        public Block {
            rows = List.copyOf(rows);
            printed = List.copyOf(printed);
        }

        Block(String title, List<Row> rows) {
            this(title, rows, List.of());
        }
    }

    /**
     * A row as an official paper prints it.
     *
     * @param head in the first column; null where the row has none, as one that spans the table, or one of a list
     * @param columns beside it; more than one of a list
     * @param row what is filled of it; null for words alone
     */
    record PrintedRow(
            @Nullable RowText head,
            List<RowText> columns,
            @Nullable Row row) {
        PrintedRow {
            columns = List.copyOf(columns);
        }

        /** With other cells in the same places; words are the court's. */
        PrintedRow with(Row other) {
            List<Cell> before = row == null ? List.of() : row.cells();
            UnaryOperator<Cell> change = cell -> IntStream.range(0, before.size())
                    .filter(i -> before.get(i).id().equals(cell.id()))
                    .mapToObj(other.cells()::get)
                    .findFirst()
                    .orElse(cell);
            return new PrintedRow(
                    head == null ? null : head.map(change),
                    columns.stream().map(column -> column.map(change)).toList(),
                    other);
        }

        /** Whether it spans the table. */
        boolean isFull() {
            return head == null && columns.size() == 1;
        }
    }

    /**
     * A row.
     *
     * @param number as printed; 0 for none
     * @param law what stands behind it, e.g. 《民法典》第六百七十五条
     * @param risks the rules whose prompts a draft shows beside it
     */
    public record Row(
            @OrElse("0") int number,
            String label,
            boolean required,
            List<Cell> cells,
            @OrElse List<String> law,
            @OrElse List<String> risks) {
        public Row {
            if (cells.stream().skip(1).anyMatch(cell -> cell.label().isEmpty())) {
                throw Refusal.missing("cells", "一行里除了第一个栏位，每个栏位都要有 label：读回来要靠它分开");
            }
            if (cells.size() > 1 && cells.stream().anyMatch(cell -> cell.type() == Cell.Type.PARTY)) {
                throw Refusal.invalid("cells", "当事人（party）要单独占一行");
            }
            for (int i = 1; i < cells.size(); i++) {
                Cell.Type before = cells.get(i - 1).type();
                if (cells.get(i).type() == Cell.Type.TABLE && !before.isChoice() && !before.isList()) {
                    throw Refusal.invalid("cells", "表（table）不能写在文字、数字、日期的后面：读回来时会算进前一个栏位");
                }
            }
            cells = List.copyOf(cells);
            law = List.copyOf(law);
            risks = List.copyOf(risks);
        }

        /** Whether an answer or a calculation fills a part of it. */
        public boolean isFilled() {
            return cells.stream().anyMatch(Cell::isFilled);
        }

        /** With its number: 1.本金. */
        public String heading() {
            return number == 0 ? label : number + "." + label;
        }
    }

    /** What must hold between cells, or is told of them. */
    public sealed interface Check {

        /** What the finding says, in Chinese. */
        String say();

        /** Days that follow each other, as far as they are filled. */
        record Order(@AtKey("order") List<String> days, String say) implements Check {}

        /** No two rows of a table are the same. */
        record Once(@AtKey("once") String table, String say) implements Check {}

        /** An amount is not beyond what is calculated. */
        @AtKey("at_most")
        record AtMost(String cell, @AtKey("at_most") FigureReference figure, String say) implements Check {}

        /** An amount is what is calculated, or its row lacks what the calculation rests on. */
        @AtKey("equals")
        record Equal(String cell, @AtKey("equals") FigureReference figure, String say) implements Check {}

        /**
         * Amounts, each a cell or {@code table.column}, add up to another, as far as all of them are filled.
         *
         * @param level what it asks where they do not: a claim may be lower than the debt
         */
        record AddUp(
                @AtKey("adds") List<String> parts,
                String to,
                @AtKey("may_differ") @OrElse("false") FormCheck.Level level,
                String say)
                implements Check {}

        /** Cells that are filled hold the same. */
        record Same(@AtKey("same") List<String> cells, String say) implements Check {}

        /** What is calculated is told beside a cell that is filled. */
        @AtKey("tell")
        record Tell(String cell, @AtKey("tell") FigureReference figure, String say) implements Check {}
    }

    /** A figure of a calculation of the form: ledger.principal. */
    public record FigureReference(String calculation, String name) {}

    /** What proves a claim, and the articles by which it is wanted. */
    public record Evidence(
            String proves, List<String> items, @OrElse List<String> law) {}

    /**
     * What is handed in with the form.
     *
     * @param court which court it goes to, and whether its level changes what is wanted; empty where nothing is known
     * @param law the articles that say so
     */
    public record FilingRequirements(List<Material> materials, String court, List<String> law) {
        public FilingRequirements {
            materials = List.copyOf(materials);
            law = List.copyOf(law);
        }
    }

    /**
     * A paper that is handed in with the form.
     *
     * @param copies fixed number of copies
     * @param sides of whose parties each gets one more
     * @param law the articles by which it is wanted
     */
    public record Material(String paper, int copies, Set<String> sides, List<String> law) {}

    public Form {
        offered = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(offered));
        calculations = Collections.unmodifiableMap(new LinkedHashMap<>(calculations));
        blocks = List.copyOf(blocks);
        checks = List.copyOf(checks);
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    /** The version that filled forms name. */
    public String version() {
        return source.inForce().toString();
    }

    public Stream<Row> rows() {
        return blocks.stream().flatMap(block -> block.rows().stream());
    }

    /** Every cell by its id, in the order of the paper. */
    public SequencedMap<String, Cell> cells() {
        SequencedMap<String, Cell> all = new LinkedHashMap<>();
        rows().flatMap(row -> row.cells().stream()).forEach(cell -> all.put(cell.id(), cell));
        return all;
    }

    /** What a filled form does not say yet and a calculation needs. */
    Optional<Need.Lack> lacking(FilledForm filled, String calculation) {
        return Optional.ofNullable(calculations.get(calculation)).stream()
                .flatMap(one -> one.needs().stream())
                .flatMap(need -> need.lacking(filled).stream())
                .findFirst();
    }

    /** The row of a cell. */
    public Optional<Row> findRow(String cell) {
        return rows().filter(
                        row -> row.cells().stream().anyMatch(one -> one.id().equals(cell)))
                .findFirst();
    }
}
