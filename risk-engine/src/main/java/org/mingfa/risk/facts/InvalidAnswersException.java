package org.mingfa.risk.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/** Answers of the wrong form, impossible or unknown; every flaw with the JSON pointer of its field. */
public final class InvalidAnswersException extends Refusal {

    private static final long serialVersionUID = 1L;

    /**
     * One flaw.
     *
     * @param pointer JSON pointer into what was sent, e.g. /events/0/date
     * @param message in Chinese, what is wrong and what is expected; never the answer itself
     * @param proposals days that may have been meant, to be confirmed; usually empty
     */
    public record Flaw(String pointer, String message, List<LocalDate> proposals) {

        public Flaw {
            proposals = List.copyOf(proposals);
        }

        public Flaw(String pointer, String message) {
            this(pointer, message, List.of());
        }

        /** The last name of the pointer: the key of a fact. */
        public String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    private final transient List<Flaw> flaws;

    public InvalidAnswersException(List<Flaw> flaws) {
        super(
                Kind.INVALID_VALUE,
                null,
                flaws.stream()
                        .map(flaw -> flaw.pointer() + " " + flaw.message())
                        .collect(Collectors.joining("\n")));
        this.flaws = List.copyOf(flaws);
    }

    public static InvalidAnswersException of(String pointer, String message) {
        return new InvalidAnswersException(List.of(new Flaw(pointer, message)));
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
