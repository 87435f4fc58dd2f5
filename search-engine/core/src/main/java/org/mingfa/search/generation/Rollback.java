package org.mingfa.search.generation;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/**
 * What going back led to.
 *
 * @param generation the one that serves now
 * @param passedOver those that served later and cannot serve any more, the latest first; they are forgotten
 */
public record Rollback(String generation, List<PassedOver> passedOver) {

    /** A generation that was not gone back to, and what is wrong with it. */
    public record PassedOver(String generation, String reason) {}

    /** No generation that served before can serve now; the pointer stays. */
    public static final class CannotGoBackException extends Refusal {

        private static final long serialVersionUID = 1;

        CannotGoBackException(List<PassedOver> passedOver) {
            super(passedOver.isEmpty() ? Kind.NOT_FOUND : Kind.CHECK_FAILED, words(passedOver));
        }

        private static String words(List<PassedOver> passedOver) {
            return passedOver.isEmpty()
                    ? "此前没有上线过其他代，无法回退。"
                    : "此前上线的各代都不能再上线，没有回退，线上一代不变。"
                            + passedOver.stream()
                                    .map(one -> one.generation() + "：" + one.reason())
                                    .collect(Collectors.joining());
        }
    }
}
