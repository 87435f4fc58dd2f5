package org.mingfa.risk.calc;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.risk.calc.calculator.Calculator;
import org.mingfa.risk.calc.calculator.CalculatorDescription;
import org.mingfa.risk.calc.calculator.PeriodCounter;
import org.mingfa.risk.calc.court.ApplicationFees;
import org.mingfa.risk.calc.court.CourtFee;
import org.mingfa.risk.calc.court.JurisdictionLevel;
import org.mingfa.risk.calc.court.SmallClaims;
import org.mingfa.risk.calc.deadline.AdministrativeSuit;
import org.mingfa.risk.calc.deadline.AppealDeadline;
import org.mingfa.risk.calc.deadline.ArbitrationSetAside;
import org.mingfa.risk.calc.deadline.EnforcementApplication;
import org.mingfa.risk.calc.deadline.EvidencePeriodCheck;
import org.mingfa.risk.calc.deadline.Limitation;
import org.mingfa.risk.calc.deadline.PeriodCalculator;
import org.mingfa.risk.calc.deadline.PlainPeriod;
import org.mingfa.risk.calc.deadline.PreservationValidity;
import org.mingfa.risk.calc.deadline.RetrialDeadline;
import org.mingfa.risk.calc.debt.ConstructionInterest;
import org.mingfa.risk.calc.debt.DelayedInterest;
import org.mingfa.risk.calc.debt.Deposit;
import org.mingfa.risk.calc.debt.GuaranteePeriod;
import org.mingfa.risk.calc.debt.LatePerformance;
import org.mingfa.risk.calc.debt.LiquidatedDamages;
import org.mingfa.risk.calc.debt.LoanLedger;
import org.mingfa.risk.calc.debt.PrivateLendingInterest;
import org.mingfa.risk.calc.injury.CompulsoryInsurance;
import org.mingfa.risk.calc.injury.InjuryDamages;
import org.mingfa.risk.calc.injury.WorkInjuryBenefit;
import org.mingfa.risk.calc.injury.WorkInjuryLeave;
import org.mingfa.risk.calc.labor.AnnualLeavePay;
import org.mingfa.risk.calc.labor.DoubleWages;
import org.mingfa.risk.calc.labor.LaborArbitrationLimitation;
import org.mingfa.risk.calc.labor.OvertimePay;
import org.mingfa.risk.calc.labor.SeverancePay;
import org.mingfa.risk.facts.AnswerType;
import org.mingfa.risk.facts.Field;
import org.mingfa.risk.facts.Inputs;
import org.mingfa.risk.facts.InvalidAnswersException;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.NoLawOnRecordException;

/** All calculators by name; they are made when one is first asked for, once. Safe to share. */
public final class Calculators {

    static final Field AS_OF = Field.of("as_of", AnswerType.Day.EVENT, "按哪一天的法律和“今天”计算？（默认今天）");

    private final LawBook law;
    private volatile @Nullable CalculatorSets made;

    /** Those that are listed, and those of rules alone. */
    private record CalculatorSets(Map<String, DescribedCalculator> listed, Map<String, DescribedCalculator> ofRules) {}

    /** A calculator with its description. */
    record DescribedCalculator(CalculatorDescription description, Calculator calculator) {}

    private Calculators(LawBook law) {
        this.law = law;
    }

    /** The calculators over the values of the book; over the shipped book the same for every part of a process that asks. */
    public static Calculators of(LawBook law) {
        return law == LawBook.load() ? ShippedHolder.CALCULATORS : new Calculators(law);
    }

    private static final class ShippedHolder {

        static final Calculators CALCULATORS = new Calculators(LawBook.load());
    }

    /** The values that they calculate with. */
    public LawBook law() {
        return law;
    }

    private CalculatorSets made() {
        CalculatorSets known = made;
        return known == null ? makeOnce() : known;
    }

    private Map<String, DescribedCalculator> byName() {
        return made().listed();
    }

    /** Not before they are needed, because they read many values of law. */
    private synchronized CalculatorSets makeOnce() {
        CalculatorSets known = made;
        if (known == null) {
            known = make();
            made = known;
        }
        return known;
    }

    private CalculatorSets make() {
        PeriodCounter counter = new PeriodCounter(law);
        Map<String, DescribedCalculator> all = new LinkedHashMap<>();
        for (CalculatorReader.CalculatorDefinition entry : CalculatorReader.load(law)) {
            CalculatorDescription description = entry.description();
            Calculator calculator = entry.map()
                    .find("period")
                    .<Calculator>map(period -> new PeriodCalculator(period.asMap(), description.inputs(), law, counter))
                    .orElseGet(() -> make(description.name(), counter));
            all.put(description.name(), new DescribedCalculator(description.with(AS_OF), calculator));
        }
        return new CalculatorSets(all, RuleCalculator.byName(counter));
    }

    private Calculator make(String name, PeriodCounter counter) {
        return switch (name) {
            case "court_fee" -> new CourtFee(law);
            case "payment_order_fee" -> new ApplicationFees(law)::paymentOrder;
            case "bankruptcy_fee" -> new ApplicationFees(law)::bankruptcy;
            case "preservation_fee" -> new ApplicationFees(law)::preservation;
            case "enforcement_fee" -> new ApplicationFees(law)::enforcement;
            case "application_fee" -> new ApplicationFees(law)::application;
            case "limitation" -> new Limitation(law, counter);
            case "period_calc" -> new PlainPeriod(law, counter);
            case "administrative_suit" -> new AdministrativeSuit(law, counter);
            case "appeal_deadline" -> new AppealDeadline(law, counter);
            case "evidence_period_check" -> new EvidencePeriodCheck(law);
            case "preservation_validity" -> new PreservationValidity(law);
            case "retrial_deadline" -> new RetrialDeadline(law, counter);
            case "arbitration_set_aside" -> new ArbitrationSetAside(law, counter);
            case "labor_arbitration_limitation" -> new LaborArbitrationLimitation(law, counter);
            case "severance_pay" -> new SeverancePay(law);
            case "double_wages" -> new DoubleWages(law, counter);
            case "overtime_pay" -> new OvertimePay(law);
            case "annual_leave_pay" -> new AnnualLeavePay(law);
            case "injury_damages" -> new InjuryDamages(law);
            case "work_injury_benefit" -> new WorkInjuryBenefit(law);
            case "work_injury_leave" -> new WorkInjuryLeave(law);
            case "compulsory_insurance" -> new CompulsoryInsurance(law);
            case "enforcement_application" -> new EnforcementApplication(law, counter);
            case "guarantee_period" -> new GuaranteePeriod(law, counter);
            case "liquidated_damages" -> new LiquidatedDamages(law);
            case "deposit" -> new Deposit(law);
            case "jurisdiction_level" -> new JurisdictionLevel(law);
            case "small_claims" -> new SmallClaims(law);
            case "delayed_interest" -> new DelayedInterest(law);
            case "late_performance" -> new LatePerformance(law);
            case "construction_interest" -> new ConstructionInterest(law, counter.calendar());
            case "loan_ledger" -> new LoanLedger(law, counter.calendar());
            case "private_lending_interest" -> new PrivateLendingInterest(law, counter.calendar());
            default -> throw new IllegalStateException("calculators.yaml: 没有计算 " + name + " 的类，也没有 period");
        };
    }

    /** What each calculator is for and asks, in a fixed order; every one also takes as_of. */
    public List<CalculatorDescription> descriptions() {
        return byName().values().stream().map(DescribedCalculator::description).toList();
    }

    /** The description of one calculator. */
    public Optional<CalculatorDescription> find(String name) {
        return Optional.ofNullable(byName().get(name)).map(DescribedCalculator::description);
    }

    /** The calculators that a rule may name: these, and those of rules alone. */
    public Set<String> namesForRules() {
        Set<String> names = new TreeSet<>(byName().keySet());
        names.addAll(made().ofRules().keySet());
        return names;
    }

    /** The inputs of a calculator that a rule may name. */
    public List<Field> fieldsForRules(String name) {
        return forRules(name).description().inputs();
    }

    private DescribedCalculator forRules(String name) {
        DescribedCalculator own = made().ofRules().get(name);
        return own == null ? get(name) : own;
    }

    private DescribedCalculator get(String name) {
        DescribedCalculator calculator = byName().get(name);
        if (calculator == null) {
            throw new UnknownCalculatorException(name, byName().keySet());
        }
        return calculator;
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
        DescribedCalculator calculator = get(name);
        return calculate(calculator, Inputs.read(calculator.description().inputs(), inputs, asOf), asOf);
    }

    /** The same for a rule: its values have the types of the inputs already. */
    public CalculationResult calculateForRule(String name, Map<String, Object> values, LocalDate asOf) {
        DescribedCalculator calculator = forRules(name);
        return calculate(calculator, Inputs.of(calculator.description().inputs(), values), asOf);
    }

    private static CalculationResult calculate(DescribedCalculator of, Inputs inputs, LocalDate asOf) {
        LocalDate day = inputs.findDay("as_of").orElse(asOf);
        try {
            return of.calculator()
                    .calculate(inputs, day)
                    .result(of.description().name(), day);
        } catch (NoLawOnRecordException e) {
            throw InvalidAnswersException.of("/", String.valueOf(e.getMessage()));
        }
    }
}
