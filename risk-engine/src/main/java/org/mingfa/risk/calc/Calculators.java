package org.mingfa.risk.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.contract.Deposit;
import org.mingfa.risk.calc.contract.GuaranteePeriod;
import org.mingfa.risk.calc.contract.LiquidatedDamages;
import org.mingfa.risk.calc.deadline.AppealDeadline;
import org.mingfa.risk.calc.deadline.ArbitrationSetAside;
import org.mingfa.risk.calc.deadline.EvidencePeriodCheck;
import org.mingfa.risk.calc.deadline.PlainPeriod;
import org.mingfa.risk.calc.deadline.PreservationDeadline;
import org.mingfa.risk.calc.deadline.PreservationValidity;
import org.mingfa.risk.calc.deadline.RetrialDeadline;
import org.mingfa.risk.calc.deadline.ThirdPartyRevocation;
import org.mingfa.risk.calc.enforcement.EnforcementApplication;
import org.mingfa.risk.calc.fees.BankruptcyFee;
import org.mingfa.risk.calc.fees.CourtFee;
import org.mingfa.risk.calc.fees.EnforcementFee;
import org.mingfa.risk.calc.fees.PaymentOrderFee;
import org.mingfa.risk.calc.fees.PreservationFee;
import org.mingfa.risk.calc.injury.InjuryDamages;
import org.mingfa.risk.calc.injury.WorkInjuryBenefit;
import org.mingfa.risk.answer.Field;
import org.mingfa.risk.answer.Inputs;
import org.mingfa.risk.answer.InvalidAnswersException;
import org.mingfa.risk.calc.UnknownCalculatorException;
import org.mingfa.risk.calc.interest.DelayedInterest;
import org.mingfa.risk.calc.interest.PrivateLendingInterest;
import org.mingfa.risk.calc.jurisdiction.JurisdictionLevel;
import org.mingfa.risk.calc.jurisdiction.SmallClaims;
import org.mingfa.risk.calc.labor.DoubleWages;
import org.mingfa.risk.calc.labor.LaborArbitrationLimitation;
import org.mingfa.risk.calc.labor.LaborLawsuitDeadline;
import org.mingfa.risk.calc.labor.OvertimePay;
import org.mingfa.risk.calc.labor.SeverancePay;
import org.mingfa.risk.calc.limitation.BillRight;
import org.mingfa.risk.calc.limitation.Limitation;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.NoLawOnRecordException;

/** All calculators by name; they are made when one is first asked for, once. Safe to share. */
public final class Calculators {

    private static final Field AS_OF = Field.day("as_of", "按哪一天的法律和“今天”计算？（默认今天）");

    private final LawBook law;
    private volatile @Nullable Map<String, Calculator> made;

    /** The calculators over the values of the book. */
    public Calculators(LawBook law) {
        this.law = law;
    }

    /** The values that they calculate with. */
    public LawBook law() {
        return law;
    }

    private Map<String, Calculator> byName() {
        Map<String, Calculator> known = made;
        return known == null ? makeOnce() : known;
    }

    /** Not before they are needed, because they read many values of law. */
    private synchronized Map<String, Calculator> makeOnce() {
        Map<String, Calculator> known = made;
        if (known == null) {
            known = make(law);
            made = known;
        }
        return known;
    }

    private static Map<String, Calculator> make(LawBook law) {
        PeriodCounter counter = new PeriodCounter(law);
        return Stream.of(
                        new CourtFee(law),
                        new PaymentOrderFee(law),
                        new BankruptcyFee(law),
                        new PreservationFee(law),
                        new EnforcementFee(law),
                        new Limitation(law, counter),
                        new BillRight(law, counter),
                        new PlainPeriod(law, counter),
                        new AppealDeadline(law, counter),
                        new EvidencePeriodCheck(law),
                        new PreservationDeadline(law, counter),
                        new PreservationValidity(law),
                        new RetrialDeadline(law, counter),
                        new ThirdPartyRevocation(law, counter),
                        new ArbitrationSetAside(law, counter),
                        new LaborArbitrationLimitation(law, counter),
                        new LaborLawsuitDeadline(law, counter),
                        new SeverancePay(law),
                        new DoubleWages(law, counter),
                        new OvertimePay(law),
                        new InjuryDamages(law),
                        new WorkInjuryBenefit(law),
                        new EnforcementApplication(law, counter),
                        new GuaranteePeriod(law, counter),
                        new LiquidatedDamages(law),
                        new Deposit(law),
                        new JurisdictionLevel(law),
                        new SmallClaims(law),
                        new DelayedInterest(law),
                        new PrivateLendingInterest(law, counter.calendar()))
                .collect(Collectors.toMap(
                        Calculator::name, calculator -> calculator, (one, other) -> one, LinkedHashMap::new));
    }

    /** What each calculator is for and asks, in a fixed order; every one also takes as_of. */
    public List<CalculatorDescription> descriptions() {
        return byName().values().stream()
                .map(Calculator::description)
                .map(d -> new CalculatorDescription(d.name(), d.title(), d.purpose(), fields(d), d.sources()))
                .toList();
    }

    /** The description of one calculator. */
    public Optional<CalculatorDescription> find(String name) {
        return descriptions().stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** The calculators that a rule may name: these, and those of rules alone. */
    public Set<String> namesForRules() {
        Set<String> names = new TreeSet<>(byName().keySet());
        names.addAll(RuleCalculator.BY_NAME.keySet());
        return names;
    }

    /** The inputs of a calculator that a rule may name. */
    public List<Field> fieldsForRules(String name) {
        return fields(forRules(name).description());
    }

    private Calculator forRules(String name) {
        Calculator own = RuleCalculator.BY_NAME.get(name);
        return own == null ? get(name) : own;
    }

    private Calculator get(String name) {
        Calculator calculator = byName().get(name);
        if (calculator == null) {
            throw new UnknownCalculatorException(name, byName().keySet());
        }
        return calculator;
    }

    private static List<Field> fields(CalculatorDescription description) {
        List<Field> fields = new ArrayList<>(description.inputs());
        fields.add(AS_OF);
        return fields;
    }

    /**
     * Calculates.
     *
     * @param name with underscores, e.g. court_fee
     * @param inputs as in JSON; an explicit null says “there is none”, an absent key says nothing
     * @param asOf the day of the law and “today”, unless the inputs give as_of
     * @throws org.mingfa.text.problem.Refusal when the name is unknown, more must be known, or an input cannot be used;
     *     nothing else is thrown whatever the inputs
     */
    public CalculationResult calculate(String name, Map<String, ? extends @Nullable Object> inputs, LocalDate asOf) {
        Calculator calculator = get(name);
        return calculate(calculator, Inputs.read(fields(calculator.description()), inputs, asOf), asOf);
    }

    /** The same for a rule: its values have the types of the inputs already. */
    public CalculationResult calculateForRule(String name, Map<String, Object> values, LocalDate asOf) {
        Calculator calculator = forRules(name);
        return calculate(calculator, Inputs.of(fields(calculator.description()), values), asOf);
    }

    private static CalculationResult calculate(Calculator calculator, Inputs inputs, LocalDate asOf) {
        LocalDate day = inputs.findDay("as_of").orElse(asOf);
        try {
            return calculator.calculate(inputs, day).result(calculator.name(), day);
        } catch (NoLawOnRecordException e) {
            throw InvalidAnswersException.of("/", String.valueOf(e.getMessage()));
        }
    }
}
