package org.mingfa.answers;

import org.mingfa.text.problem.Refusal;

/** What was asked for is not there; faces add to its reason what can be done with their own means. */
public final class AbsentException extends Refusal {

    private static final long serialVersionUID = 1;

    private final transient NotFoundReason absence;

    public AbsentException(NotFoundReason absence) {
        super(Kind.NOT_FOUND, absence.field(), absence.detail());
        this.absence = absence;
    }

    public NotFoundReason absence() {
        return absence;
    }
}
