package org.mingfa.text.citation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 案号 since 2016 (法〔2015〕137号): （收案年度）法院代字［专门审判代字］类型代字案件编号号.
 *
 * @param year of acceptance, not of judgment
 * @param court 最高法, or the province's character with the court's digits: 浙0203
 * @param special 专门审判代字 such as 知, or null
 * @param type 类型代字: 民初, 民终, 执恢
 * @param sequence one number, or several of a batch, in the order of the text
 * @param suffix 之一 … of several documents in one case, or null
 */
public record CaseNumber(
        int year,
        String court,
        @Nullable String special,
        String type,
        List<Integer> sequence,
        @Nullable String suffix) implements Citation {

    public CaseNumber {
        sequence = List.copyOf(sequence);
        if (sequence.isEmpty()) {
            throw new IllegalArgumentException("a case number needs a sequence number");
        }
    }

    /** Reads a text that is one case number and nothing else. */
    public static Optional<CaseNumber> find(String text) {
        return Citation.find(text.strip()).filter(CaseNumber.class::isInstance).map(CaseNumber.class::cast);
    }

    /** The form under which a case is looked up: {@code 2019|浙0203|民初|1234}; of a batch, its first number. */
    public String key() {
        String tail = suffix == null ? "" : "|" + suffix;
        return year + "|" + court + "|" + (special == null ? "" : special) + type + "|" + sequence.getFirst() + tail;
    }

    @Override
    public String format() {
        String numbers = sequence.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return "（" + year + "）" + court + (special == null ? "" : special) + type + numbers + "号"
                + (suffix == null ? "" : suffix);
    }
}
