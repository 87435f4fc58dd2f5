package org.mingfa.risk.calc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mingfa.risk.calc.input.Field;
import org.mingfa.risk.calc.input.Inputs;
import org.mingfa.risk.calc.input.InputsRefusedException;
import org.mingfa.risk.calc.input.UnknownCalculatorException;
import org.mingfa.risk.calc.interest.DelayedInterest;
import org.mingfa.risk.calc.interest.PrivateLendingInterest;
import org.mingfa.risk.calc.jurisdiction.JurisdictionLevel;
import org.mingfa.risk.calc.jurisdiction.SmallClaims;
import org.mingfa.risk.calc.labor.LaborArbitrationLimitation;
import org.mingfa.risk.calc.labor.LaborLawsuitDeadline;
import org.mingfa.risk.calc.limitation.BillRight;
import org.mingfa.risk.calc.limitation.Limitation;
import org.mingfa.risk.calc.period.PeriodCounter;
import org.mingfa.risk.law.LawBook;
import org.mingfa.risk.law.NoLawOnRecordException;

/** All calculators by name; immutable, safe to share. */
public final class Calculators {

    private static final Field AS_OF = Field.day("as_of", "按哪一天的法律和“今天”计算？（默认今天）");

    private final Map<String, Calculator> calculators = new LinkedHashMap<>();

    /** The calculators over the values of the book. */
    public Calculators(LawBook law) {
        PeriodCounter counter = new PeriodCounter(law);
        add(new CourtFee(law));
        add(new PaymentOrderFee(law));
        add(new BankruptcyFee(law));
        add(new PreservationFee(law));
        add(new EnforcementFee(law));
        add(new Limitation(law, counter));
        add(new BillRight(law, counter));
        add(new PlainPeriod(law, counter));
        add(new AppealDeadline(law, counter));
        add(new EvidencePeriodCheck(law));
        add(new PreservationDeadline(law, counter));
        add(new PreservationValidity(law));
        add(new RetrialDeadline(law, counter));
        add(new ThirdPartyRevocation(law, counter));
        add(new ArbitrationSetAside(law, counter));
        add(new LaborArbitrationLimitation(law, counter));
        add(new LaborLawsuitDeadline(law, counter));
        add(new EnforcementApplication(law, counter));
        add(new GuaranteePeriod(law, counter));
        add(new LiquidatedDamages(law));
        add(new Deposit(law));
        add(new JurisdictionLevel(law));
        add(new SmallClaims(law));
        add(new DelayedInterest(law));
        add(new PrivateLendingInterest(law, counter.calendar()));
    }

    private void add(Calculator calculator) {
        calculators.put(calculator.name(), calculator);
    }

    /** What each calculator is for and asks, in a fixed order; every one also takes as_of. */
    public List<CalculatorDescription> descriptions() {
        return calculators.values().stream()
                .map(Calculator::description)
                .map(d -> new CalculatorDescription(d.name(), d.title(), d.purpose(), fields(d), d.sources()))
                .toList();
    }

    /** The description of one calculator. */
    public Optional<CalculatorDescription> find(String name) {
        return descriptions().stream().filter(d -> d.name().equals(name)).findFirst();
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
     * @param inputs as in JSON, or typed (LocalDate, BigDecimal) from facts; an explicit null says “there is none”, an absent key says nothing
     * @param asOf the day of the law and “today”, unless the inputs give as_of
     * @throws org.mingfa.risk.calc.input.CalculationException when the name is unknown, more must be known, or an
     *     input cannot be used; nothing else is thrown whatever the inputs
     */
    public CalculationResult calculate(String name, Map<String, ? extends @Nullable Object> inputs, LocalDate asOf) {
        Calculator calculator = calculators.get(name);
        if (calculator == null) {
            throw new UnknownCalculatorException(name, calculators.keySet());
        }
        Inputs read = Inputs.read(fields(calculator.description()), inputs);
        LocalDate day = read.findDay("as_of").orElse(asOf);
        try {
            return calculator.calculate(read, day).result(name, day);
        } catch (NoLawOnRecordException e) {
            throw InputsRefusedException.of("", e.getMessage() == null ? "" : e.getMessage());
        }
    }
}
