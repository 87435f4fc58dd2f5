package org.mingfa.risk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.risk.condition.Truth;

/** What a lender says was paid back becomes an answer to be confirmed; what was promised, or told in parts, does not. */
class RepaidReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            借给同学8万，说好年底还，月息一分，到现在只还了1万            | - | 10000
            表弟借我10万，去年11月还了两万，剩下的一直拖                 | - | 20000
            借她四万八，陆陆续续还了一万二，现在人找不到了               | - | 12000
            借给舅舅12万，还回来2万5                                    | - | 25000
            他说年底还我2万，结果只还2000                               | - | 2000
            # promised
            他答应还给我1万，到现在没动静，当时借了3万                  | - | -
            我借给同事2万，他说下个月先还5000                           | - | -
            借给他5万，写了借条，说好还6万                              | - | -
            # two sums: neither is the whole
            我借给老李5万，他先还了五千，又还了三千                     | - | -
            # nothing was
            借给朋友三万，一分没还                                      | none | -
            借条写明2025年底还5万，现在一次也没还                       | none | -
            借给朋友3万，从来没还过                                     | none | -
            借给朋友3万，本金一分没还                                   | - | -
            """)
    void whatWasPaidBackIsAnAnswer(String sentence, String whether, String amount) {
        Map<String, String> told = new LinkedHashMap<>();
        SentenceReading.read(sentence, TODAY).stream()
                .flatMap(one -> Optional.ofNullable(one.answer()).stream())
                .filter(answer -> answer.key().startsWith("loan_repaid"))
                .forEach(answer -> told.put(answer.key(), answer.value()));
        assertThat(told.get("loan_repaid")).isEqualTo(whether);
        assertThat(told.get("loan_repaid_amount")).isEqualTo(amount);
    }

    /** 利息一分没给 agreed on nothing. */
    @Test
    void whatWasNotPaidIsNoRate() {
        assertThat(SentenceReading.read("我借给他8万，利息一分没给", TODAY))
                .noneMatch(one -> one.kind() == ExtractedFact.Kind.RATE);
        assertThat(SentenceReading.read("我借给他8万，月息一分，没给过", TODAY))
                .anyMatch(one -> one.kind() == ExtractedFact.Kind.RATE);
    }

    /** The question names the sum that was heard. */
    @Test
    void theQuestionNamesWhatWasHeard() {
        FactBook book = FactReader.load();
        CaseFacts told = book.read(Map.of("dispute", "loan", "loan_repaid_amount", "1万"));
        FactValuation values = new FactValuation(book, told, Map.of("role", "plaintiff"));
        assertThat(values.wording(book.get("loan_repaid")).question()).isEqualTo("您说已经还了10,000元。是一次还的，还是分几次还的？");
        assertThat(values.applicability("loan_repaid_on").truth()).isEqualTo(Truth.UNKNOWN);
    }
}
