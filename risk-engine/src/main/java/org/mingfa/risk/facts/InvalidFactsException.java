package org.mingfa.risk.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/** Answers that cannot be read; each wrong one is named, of many the first {@link #MOST}, with the key it came under. */
public final class InvalidFactsException extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Whoever reads answers may stop after so many that are wrong. */
    static final int MOST = 20;

    /**
     * One wrong answer.
     *
     * @param key as it was given
     * @param message what is wrong and what is expected, in Chinese; never the answer itself
     * @param proposals days that may have been meant, to be confirmed; usually empty
     */
    public record Flaw(String key, String message, List<LocalDate> proposals) {

        public Flaw {
            proposals = List.copyOf(proposals);
        }

        public Flaw(String key, String message) {
            this(key, message, List.of());
        }

        /** The JSON pointer below the object that holds the facts. */
        public String pointer() {
            return "/" + key.replace("~", "~0").replace("/", "~1");
        }
    }

    private final transient List<Flaw> flaws;

    public InvalidFactsException(List<Flaw> flaws) {
        super(
                Kind.INVALID_VALUE,
                null,
                flaws.stream().map(flaw -> flaw.key() + "：" + flaw.message()).collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
