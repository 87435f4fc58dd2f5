package org.mingfa.text.citation;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 案号 before 2016: （2014）民一终字第174号.
 *
 * @param prefix court and kind as one free string, without 字: 甬海商初
 */
public record OldCaseNumber(
        int year,
        String prefix,
        List<Integer> sequence,
        @Nullable String suffix) implements Citation {

    public OldCaseNumber {
        sequence = List.copyOf(sequence);
        if (sequence.isEmpty()) {
            throw new IllegalArgumentException("a case number needs a sequence number");
        }
    }

    @Override
    public String format() {
        String numbers = sequence.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return "（" + year + "）" + prefix + "字第" + numbers + "号" + (suffix == null ? "" : suffix);
    }
}
