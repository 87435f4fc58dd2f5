package org.mingfa.risk.interview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.assessment.CaseValuation;
import org.mingfa.risk.condition.Condition;
import org.mingfa.risk.condition.Truth;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.law.LegalSourceEntry;
import org.mingfa.risk.law.Source;
import org.mingfa.yaml.RecordBinder;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.YamlResources;
import org.mingfa.yaml.YamlText;

/**
 * What a party does next, written by people in next-actions.yaml and in the files of disputes.
 *
 * @param what to do, in one line
 * @param where the authority, by the rules on venue; not its address
 * @param papers what to take along
 * @param cost what it costs
 * @param time how long it takes, or by when
 * @param calculator the calculator that gives the figure, or null
 * @param online where it can be filed online, or null
 * @param basis the provisions that it rests on, in the versions of today
 */
public record NextAction(
        @AtKey("do") String what,
        String where,
        List<String> papers,
        String cost,
        String time,
        @Nullable String calculator,
        @Nullable String online,
        List<Source> basis) {

    public NextAction {
        papers = List.copyOf(papers);
        basis = List.copyOf(basis);
    }

    private boolean isLawOn(LocalDate day) {
        return basis.stream().noneMatch(source -> source.version().isAfter(day));
    }

    /** Every action with the cases that it is for; the first that fits counts. */
    static final class Table {

        private static final String FILE = "next-actions.yaml";

        private record ActionFile(List<Row> first, List<Row> then) {}

        private record Row(
                String name,
                @Nullable YamlText after,
                @AtKey("if") Condition onlyIf,
                boolean outside,
                @Inline NextAction action)
                implements CaseRows.Row {}

        private final List<Row> rows;

        private Table(List<Row> rows) {
            this.rows = rows;
        }

        /** @throws org.mingfa.yaml.FlawException with file and line when the file is wrong */
        static Table load(FactBook facts) {
            RecordBinder binder = LegalSourceEntry.binder().reading(Condition.class, facts.conditions()::read);
            ActionFile shared =
                    binder.bind(new YamlResources(Interview.class, "interview").read(FILE), ActionFile.class);
            List<Row> own = facts.disputes().stream()
                    .flatMap(dispute -> dispute.only(dispute.next()).stream())
                    .map(row -> binder.bind(row, Row.class))
                    .toList();
            return new Table(CaseRows.arrange(shared.first(), own, shared.then()));
        }

        /**
         * Empty where none fits, or the law of that day was another.
         *
         * @param inside false for a case outside of the pilot: of the rows only those marked {@code outside} are for it
         */
        Optional<NextAction> find(CaseValuation values, boolean inside) {
            return rows.stream()
                    .filter(row -> inside || row.outside())
                    .filter(row -> values.facts().evaluate(row.onlyIf()).truth() == Truth.TRUE)
                    .map(Row::action)
                    .findFirst()
                    .filter(action -> action.isLawOn(values.context().asOf()));
        }
    }
}
