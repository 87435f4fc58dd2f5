package org.mingfa.risk.calc.calculator;

import java.math.BigDecimal;
import java.util.Optional;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.local.FigureName;
import org.mingfa.risk.local.LocalFigure;
import org.mingfa.risk.local.LocalLaw;

/**
 * A figure of the last year: told by the user, else entered by the operator for the region. Another year's figure is
 * never put in its place; what is missing is asked for, and it is said that the operator's data are behind.
 */
public final class RegionalFigures {

    private final LocalLaw local;
    private final Inputs inputs;
    private final Worksheet sheet;

    public RegionalFigures(LocalLaw local, Inputs inputs, Worksheet sheet) {
        this.local = local;
        this.inputs = inputs;
        this.sheet = sheet;
    }

    /**
     * The figure that describes the year.
     *
     * @param field the input by which a user tells it
     * @param regionField the input that names the region
     * @throws org.mingfa.risk.facts.InputsMissingException asking for {@code field} when nobody has told it
     */
    public BigDecimal yuan(String field, FigureName name, String regionField, int year) {
        return find(field, name, regionField, year)
                .orElseThrow(() -> inputs.findText(regionField)
                        .flatMap(region -> local.latest(name, region))
                        .map(old -> inputs.missingBecause(
                                field, "要的是 " + year + " 年的；本系统只录入到 " + old.year() + " 年，请查统计部门的公布"))
                        .orElseGet(() -> inputs.missing(field)));
    }

    /** The same; empty when nobody has told it. */
    public Optional<BigDecimal> find(String field, FigureName name, String regionField, int year) {
        Optional<BigDecimal> input = inputs.findMoney(field);
        return input.isPresent() ? input : inputs.findText(regionField).flatMap(region -> entered(name, region, year));
    }

    /** The figure of a region that needs no telling, such as the whole country. */
    public Optional<BigDecimal> entered(FigureName name, String region, int year) {
        Optional<LocalFigure> figure = local.find(name, region, year);
        figure.ifPresentOrElse(
                found -> sheet.usesLocal(found.words(), found.provenance()),
                () -> local.latest(name, region)
                        .ifPresent(old -> sheet.assume(
                                region + "的" + name.label() + "只录入到 " + old.year() + " 年，没有 " + year + " 年的，没有采用")));
        return figure.map(LocalFigure::yuan);
    }
}
