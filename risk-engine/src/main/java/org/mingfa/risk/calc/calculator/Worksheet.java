package org.mingfa.risk.calc.calculator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.law.DatedValue;
import org.mingfa.risk.law.Source;
import org.mingfa.risk.local.Provenance;

/** Collects figures, sources, steps and assumptions while a calculator works; used by one thread, once. */
public final class Worksheet {

    private final Map<String, Figure> result = new LinkedHashMap<>();
    private final Set<Source> basis = new LinkedHashSet<>();
    private final List<String> explain = new ArrayList<>();
    private final Set<String> assumptions = new LinkedHashSet<>();
    private final Map<LocalDate, Postponement> postponements = new HashMap<>();
    private boolean disputed;
    private Figure.@Nullable Parts alternative;

    /** Cites the value and returns it; says so when it was not verified. */
    public DatedValue uses(DatedValue value) {
        basis.addAll(value.sources());
        if (value.unverified()) {
            assumptions.add("“" + value.title() + "”" + (value.note() == null ? "未与官方文本核对" : "：" + value.note()));
        }
        return value;
    }

    /** Says that a value of the operator was used, and where it comes from. */
    public Worksheet usesLocal(String value, Provenance provenance) {
        return assume(value + "：" + provenance.words());
    }

    public Worksheet cites(List<Source> sources) {
        basis.addAll(sources);
        return this;
    }

    public Worksheet put(String name, Figure figure) {
        result.put(name, figure);
        return this;
    }

    public Worksheet put(String name, String word) {
        return put(name, new Figure.Word(word));
    }

    public Worksheet put(String name, int number) {
        return put(name, new Figure.Count(number));
    }

    public Worksheet put(String name, boolean holds) {
        return put(name, new Figure.Flag(holds));
    }

    public boolean has(String name) {
        return result.containsKey(name);
    }

    /** A figure that was put before. */
    public Figure figure(String name) {
        return Objects.requireNonNull(result.get(name), name);
    }

    public Worksheet putMoney(String name, BigDecimal yuan) {
        return put(name, new Figure.Money(yuan));
    }

    public Worksheet putDay(String name, LocalDate day) {
        return put(name, new Figure.Day(day));
    }

    public Worksheet putPercent(String name, BigDecimal percent) {
        return put(name, new Figure.Percent(percent));
    }

    /** Cites what moves this last day, where it is not the day that was counted. */
    Worksheet postpones(LocalDate last, Postponement from) {
        if (last.equals(from.counted())) {
            return this;
        }
        postponements.put(last, from);
        return cites(from.basis());
    }

    /** Adds a step of the explanation, one Chinese line. */
    public Worksheet step(String line) {
        explain.add(line);
        return this;
    }

    public Worksheet assume(String line) {
        assumptions.add(line);
        return this;
    }

    /** Records the other reading of the law: a figure by its name, and how the reading is called. */
    public Worksheet dispute(String name, Figure figure, String reading) {
        Figure.Parts other = Figure.Parts.NONE.with(name, figure).with("reading", new Figure.Word(reading));
        disputed = true;
        alternative = other;
        return put("alternative", other).put("disputed", true);
    }

    /** Records what the figure comes to when the parties agreed otherwise; the law itself is clear. */
    public Worksheet otherwise(String name, Figure figure, String reading) {
        Figure.Parts other = Figure.Parts.NONE.with(name, figure).with("reading", new Figure.Word(reading));
        alternative = other;
        return put("alternative", other);
    }

    public CalculationResult result(String calculator, LocalDate asOf) {
        return new CalculationResult(
                calculator,
                new Figure.Parts(result),
                List.copyOf(basis),
                explain,
                asOf,
                List.copyOf(assumptions),
                postponements,
                disputed,
                alternative);
    }
}
