package org.mingfa.forms;

import java.util.List;
import java.util.Optional;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;

/** What must be said before a calculation is made: a ledger takes payments that nobody spoke of for none. */
public sealed interface Need {

    /** Where something is lacking and what is asked there, in Chinese; empty where all is said. */
    Optional<Lack> lacking(FilledForm form);

    /** What a cell does not say. */
    record Lack(String cell, String ask) {}

    /** At least one of these cells is filled. */
    record AnyCellFilled(@AtKey("filled") List<String> cells, String ask) implements Need {
        public AnyCellFilled {
            cells = List.copyOf(cells);
        }

        @Override
        public Optional<Lack> lacking(FilledForm form) {
            return cells.stream().anyMatch(cell -> form.find(cell).isPresent())
                    ? Optional.empty()
                    : Optional.of(new Lack(cells.getFirst(), ask));
        }
    }

    /**
     * A choice and a cell agree: 约定了利率 with the rate, 没有约定 without one.
     *
     * @param with its codes with which the cell is filled
     * @param without those with which it is empty
     * @param say where they do not agree
     */
    record Together(String cell, String choice, List<String> with, List<String> without, String say) implements Need {
        public Together {
            with = List.copyOf(with);
            without = List.copyOf(without);
        }

        @Override
        public Optional<Lack> lacking(FilledForm form) {
            String code = form.find(choice).map(Object::toString).orElse("");
            boolean filled = form.find(cell).isPresent();
            return filled && without.contains(code) || !filled && with.contains(code)
                    ? Optional.of(new Lack(cell, say))
                    : Optional.empty();
        }
    }

    /**
     * A choice says whether a table has rows of some kinds, and both agree: 还过一次, and the row of that payment.
     *
     * @param choice the cell that says whether there are any
     * @param none its code for none
     * @param ask where neither the choice nor a row says it
     * @param say where they do not agree
     */
    record Rows(@Inline Cells cells, @AtKey("of") List<String> codes, String none, String ask, String say)
            implements Need {

        /** The table with its column of kinds, and the choice. */
        public record Cells(@AtKey("rows") String table, String column, String choice) {}

        public Rows {
            codes = List.copyOf(codes);
        }

        @Override
        public Optional<Lack> lacking(FilledForm form) {
            boolean there = form.rows(cells.table()).stream()
                    .anyMatch(row -> codes.contains(String.valueOf(row.get(cells.column()))));
            Optional<Boolean> told = form.find(cells.choice()).map(code -> !code.equals(none));
            if (told.isEmpty()) {
                return there ? Optional.empty() : Optional.of(new Lack(cells.choice(), ask));
            }
            return told.get() == there ? Optional.empty() : Optional.of(new Lack(cells.table(), say));
        }
    }
}
