package org.mingfa.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mingfa.forms.Form.Paper;
import org.mingfa.forms.Form.Row;
import org.mingfa.reports.HowMade;
import org.mingfa.reports.document.Block.Column;
import org.mingfa.reports.document.Document;
import org.mingfa.reports.document.DocumentBuilder;
import org.mingfa.text.problem.Refusal;

/** 争点: a filled complaint and the answer to it beside each other, row by row. Only what the parties wrote. */
public final class DisputeList {

    private static final List<Column> COLUMNS =
            List.of(new Column("要素", 0.24), new Column("起诉状", 0.38), new Column("答辩状", 0.38));

    private final FilledForm complaint;
    private final List<Point> points;

    private DisputeList(FilledForm complaint, List<Point> points) {
        this.complaint = complaint;
        this.points = List.copyOf(points);
    }

    /** How a row stands between the parties. */
    public enum RowStatus {
        AGREED("agreed"),
        DISPUTED("disputed"),
        UNANSWERED("unanswered");

        private final String word;

        RowStatus(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A row of the complaint that was filled, or answered.
     *
     * @param claimed what the complaint says, in lines
     * @param answered what the answer says; empty where it says nothing
     */
    public record Point(String block, String row, RowStatus standing, String claimed, String answered) {}

    static String contested(String cell) {
        return cell + "_contested";
    }

    static String reason(String cell) {
        return cell + "_reason";
    }

    /**
     * Compares both.
     *
     * @throws Refusal of {@code answer} when it does not answer such a complaint
     */
    public static DisputeList of(FilledForm complaint, FilledForm answer) {
        if (complaint.form().paper() != Paper.COMPLAINT) {
            throw Refusal.invalid("complaint", "应为起诉状，收到的是" + complaint.form().title() + "。");
        }
        if (!complaint.form().kind().equals(answer.form().answersTo())) {
            throw Refusal.invalid(
                    "answer", answer.form().title() + "不是对" + complaint.form().title() + "的答辩状。");
        }
        List<Point> points = new ArrayList<>();
        complaint
                .form()
                .blocks()
                .forEach(block -> block.rows().forEach(row -> {
                    String id = row.cells().getFirst().id();
                    String claimed = claimed(complaint, row);
                    if (answer.form().cells().containsKey(contested(id))
                            && (!claimed.isEmpty() || answer.find(contested(id)).isPresent())) {
                        points.add(new Point(
                                block.title(), row.heading(), standing(answer, id), claimed, answered(answer, id)));
                    }
                }));
        return new DisputeList(complaint, points);
    }

    private static RowStatus standing(FilledForm answer, String id) {
        return answer.find(contested(id))
                .map(value -> value.equals("true") ? RowStatus.DISPUTED : RowStatus.AGREED)
                .orElse(answer.find(reason(id)).isPresent() ? RowStatus.DISPUTED : RowStatus.UNANSWERED);
    }

    private static String claimed(FilledForm complaint, Row row) {
        List<String> lines = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (!complaint.values().containsKey(cell.id())) {
                continue;
            }
            if (cell.type() == Cell.Type.TABLE) {
                complaint.rows(cell.id()).forEach(one -> lines.add(tableRow(cell, one)));
            } else {
                String label = cell.label().isEmpty() ? "" : cell.label() + "：";
                lines.add(label
                        + CellText.shown(
                                cell, Objects.requireNonNull(complaint.values().get(cell.id()))));
            }
        }
        return String.join("\n", lines);
    }

    private static String tableRow(Cell table, java.util.Map<String, Object> row) {
        return String.join(
                "，",
                table.columns().stream()
                        .filter(column -> row.containsKey(column.id()))
                        .map(column -> CellText.shown(column, Objects.requireNonNull(row.get(column.id()))))
                        .toList());
    }

    private static String answered(FilledForm answer, String id) {
        return answer.find(reason(id)).map(Object::toString).orElse("");
    }

    public List<Point> points() {
        return points;
    }

    /** The list as a document: what is agreed, what is disputed, what was not answered. */
    public Document document(LocalDate made) {
        DocumentBuilder document = new DocumentBuilder(List.of("争点整理表"), made).foot("仅列双方所写，供审理参考");
        document.body("按" + complaint.form().title() + "和对它的答辩状逐项列出双方所写，没有增删；没有答复的不当作承认。");
        section(document, RowStatus.AGREED, "无争议事实");
        section(document, RowStatus.DISPUTED, "争议事实");
        section(document, RowStatus.UNANSWERED, "没有答复的事项");
        new HowMade("计算机把起诉状和答辩状同一格的内容并列", null, null).write(document);
        return document.build();
    }

    private void section(DocumentBuilder document, RowStatus standing, String heading) {
        document.section(heading);
        List<List<String>> rows = points.stream()
                .filter(point -> point.standing() == standing)
                .map(point -> List.of(point.row(), point.claimed(), point.answered()))
                .toList();
        if (rows.isEmpty()) {
            document.body("无。");
        } else {
            document.table(COLUMNS, rows);
        }
    }
}
