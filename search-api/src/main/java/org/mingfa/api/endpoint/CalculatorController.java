package org.mingfa.api.endpoint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.endpoint.Endpoints;
import org.mingfa.answers.risk.CalculationAnswer;
import org.mingfa.answers.risk.CalculationAnswers;
import org.mingfa.api.usage.Usage;
import org.mingfa.api.usage.UsageMeasure;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/calculators/{name}}: the calculations; what a calculator asks is its own, and no record. */
@RestController
public final class CalculatorController {

    private final CalculationAnswers answers;

    public CalculatorController(CalculationAnswers answers) {
        this.answers = answers;
    }

    @PostMapping(path = Endpoints.CALCULATION, consumes = "application/json", produces = "application/json")
    ResponseEntity<Usage.Of<CalculationAnswer>> calculate(
            @PathVariable("name") String name, @RequestBody Map<String, @Nullable Object> inputs) {
        CalculationAnswer answer = answers.calculate(name, inputs, null);
        return new Usage(false, List.of(new Usage.UsageCount(UsageMeasure.CALCULATOR, answer.calculator())), List.of())
                .of(ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer));
    }
}
