package org.mingfa.changes;

import java.util.List;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.WorkClass;
import org.mingfa.changes.ChangesAnswers.ChangesAnswer;
import org.mingfa.changes.ChangesAnswers.ChangesQuestion;

/** What can be asked of changes in law. */
public final class ChangeOperations implements FeatureOperations {

    public static final Operation<ChangesQuestion, ChangesAnswer> CHANGES = Operation.of(
            "listChanges", Endpoint.get("/v1/changes").of(WorkClass.HEAVY), ChangesQuestion.class, ChangesAnswer.class);

    /** The same as Atom. */
    public static final String FEED = "/v1/changes.atom";

    @Override
    public List<Operation<?, ?>> operations() {
        return List.of(CHANGES);
    }

    @Override
    public List<Endpoint> byHand() {
        return List.of(Endpoint.get(FEED).of(WorkClass.HEAVY));
    }
}
