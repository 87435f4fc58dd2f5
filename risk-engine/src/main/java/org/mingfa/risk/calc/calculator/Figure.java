package org.mingfa.risk.calc.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure of a result, of the type that the law gives it. Rules reckon with it; only an answer that leaves the module
 * turns it into text.
 */
public sealed interface Figure {

    /** The figure as JSON gives it: text for days, money and rates, else a boolean, a whole number, a list or a map. */
    Object written();

    /** Yuan, rounded to the cent. */
    record Money(BigDecimal yuan) implements Figure {
        public Money {
            yuan = Yuan.round(yuan);
        }

        @Override
        public Object written() {
            return Yuan.format(yuan);
        }
    }

    /** Yuan from which something is calculated; written without decimals when it is whole. */
    record BaseAmount(BigDecimal yuan) implements Figure {
        public BaseAmount {
            yuan = Yuan.baseAmount(yuan);
        }

        @Override
        public Object written() {
            return Yuan.base(yuan);
        }
    }

    /** A yearly rate in percent: 15.4 for 15.4%. */
    record Percent(BigDecimal percent) implements Figure {
        public Percent {
            percent = Yuan.withoutZeros(percent);
        }

        @Override
        public Object written() {
            return Yuan.percent(percent);
        }
    }

    /** A civil date. */
    record Day(LocalDate day) implements Figure {
        @Override
        public Object written() {
            return day.toString();
        }
    }

    /** A number of days, months or years. */
    record Count(int number) implements Figure {
        @Override
        public Object written() {
            return number;
        }
    }

    /** Yes or no. */
    record Flag(boolean holds) implements Figure {
        @Override
        public Object written() {
            return holds;
        }
    }

    /** A code or a Chinese word: running, 高级. */
    record Word(String word) implements Figure {
        @Override
        public Object written() {
            return word;
        }
    }

    /** Several figures by name, in their order. */
    record Parts(Map<String, Figure> parts) implements Figure {

        public static final Parts NONE = new Parts(Map.of());

        public Parts {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        /** The same with one more, at the end. */
        public Parts with(String name, Figure figure) {
            Map<String, Figure> more = new LinkedHashMap<>(parts);
            more.put(name, figure);
            return new Parts(more);
        }

        @Override
        public Map<String, Object> written() {
            Map<String, Object> written = new LinkedHashMap<>();
            parts.forEach((name, figure) -> written.put(name, figure.written()));
            return Collections.unmodifiableMap(written);
        }
    }

    /** A row for each stretch of time, due date or the like. */
    record Rows(List<Parts> rows) implements Figure {
        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public Object written() {
            return rows.stream().map(Parts::written).toList();
        }
    }
}
