package org.mingfa.api.risk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.FieldProblem;
import org.mingfa.api.problem.ProblemCode;
import org.mingfa.risk.calc.calculator.CalculationResult;
import org.mingfa.answers.calculation.CalculatorsAnswer;
import org.mingfa.answers.calculation.CalculatorsAnswer.FieldView;
import org.mingfa.risk.calc.input.CalculationException;
import org.mingfa.risk.calc.input.InputsMissingException;
import org.mingfa.risk.calc.input.InputsRefusedException;
import org.mingfa.risk.calc.input.UnknownCalculatorException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/calculators}: what can be calculated, and the calculations. */
@RestController
@RequestMapping(path = "/v1/calculators", produces = "application/json")
public final class CalculatorController {

    private final RiskDesk desk;
    private final AsOfReader dates;

    public CalculatorController(RiskDesk desk, AsOfReader dates) {
        this.desk = desk;
        this.dates = dates;
    }

    @GetMapping
    ResponseEntity<CalculatorsAnswer> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(CalculatorsAnswer.of(desk.calculators().descriptions()));
    }

    @PostMapping(path = "/{name}", consumes = "application/json")
    ResponseEntity<Map<String, Object>> calculate(
            @PathVariable("name") String name, @RequestBody Map<String, @Nullable Object> inputs) {
        try {
            CalculationResult result = desk.calculators().calculate(name, inputs, dates.today());
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(result.toMap());
        } catch (CalculationException refused) {
            throw problem(refused);
        }
    }

    private static ApiProblem problem(CalculationException refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused) {
            case UnknownCalculatorException unknown -> ApiProblem.at(ProblemCode.NO_SUCH_CALCULATOR, "name", detail);
            case InputsMissingException missing ->
                ApiProblem.of(ProblemCode.MORE_NEEDED, detail)
                        .withErrors(missing.needed().stream()
                                .map(field -> new FieldProblem("/" + field.name(), field.question()))
                                .toList())
                        .withFields(missing.needed().stream().map(FieldView::of).toList());
            case InputsRefusedException wrong ->
                ApiProblem.of(ProblemCode.INVALID_VALUE, "输入有误，见 errors。")
                        .withErrors(wrong.flaws().stream()
                                .map(flaw -> new FieldProblem(flaw.pointer(), flaw.reason()))
                                .toList());
        };
    }
}
