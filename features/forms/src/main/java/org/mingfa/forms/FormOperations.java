package org.mingfa.forms;

import java.util.List;
import org.mingfa.answers.AccessRole;
import org.mingfa.answers.Endpoint;
import org.mingfa.answers.FeatureOperations;
import org.mingfa.answers.Operation;
import org.mingfa.answers.Operation.NoFields;
import org.mingfa.answers.WorkClass;
import org.mingfa.forms.FormAnswers.FormCheckRequest;
import org.mingfa.forms.FormAnswers.FormPair;
import org.mingfa.forms.FormAnswers.FormRequest;

/** What can be asked of forms; what a case is about stands in bodies alone, for addresses are logged. */
public final class FormOperations implements FeatureOperations {

    private static final String FORMS = "/v1/forms";

    public static final Operation<NoFields, FormList> LIST =
            Operation.ofProduct("listForms", Endpoint.get(FORMS), NoFields.class, FormList.class);
    public static final Operation<FormQuestion, FormAnswer> DESCRIBE = Operation.ofProduct(
            "describeForm", Endpoint.get(FORMS + "/{paper}/{kind}"), FormQuestion.class, FormAnswer.class);
    public static final Operation<FormRequest, FilledAnswer> FILL =
            Operation.ofProduct("fillForm", heavy(":fill"), FormRequest.class, FilledAnswer.class);
    public static final Operation<FormCheckRequest, FilledAnswer> CHECK =
            Operation.ofProduct("checkForm", heavy(":check"), FormCheckRequest.class, FilledAnswer.class);
    public static final Operation<FormPair, ComparisonAnswer> COMPARE =
            Operation.ofProduct("compareForms", heavy(":compare"), FormPair.class, ComparisonAnswer.class);

    public static final String PAPER = FORMS + ":paper";
    public static final String READ = FORMS + ":read";
    public static final String EVIDENCE = FORMS + ":evidence";
    public static final String MATERIALS = FORMS + ":materials";
    public static final String DISPUTES = FORMS + ":disputes";

    /** Which form is described. */
    public record FormQuestion(String paper, String kind) {}

    private static Endpoint heavy(String action) {
        return Endpoint.post(FORMS + action).of(WorkClass.HEAVY);
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return List.of(LIST, DESCRIBE, FILL, CHECK, COMPARE);
    }

    @Override
    public List<Endpoint> byHand() {
        return List.of(
                heavy(":paper"),
                Endpoint.post(READ).of(WorkClass.FILE).onlyFor(AccessRole.JUDGE),
                heavy(":evidence"),
                heavy(":materials"),
                heavy(":disputes"));
    }

    /** All of them with who answers them. */
    public static List<Operation.Provider<?, ?>> of(FormAnswers forms) {
        return List.of(
                LIST.byProduct(asked -> forms.list()),
                DESCRIBE.byProduct(asked -> forms.describe(asked.paper(), asked.kind())),
                FILL.byProduct(asked -> forms.fill(asked).answer()),
                CHECK.byProduct(forms::check),
                COMPARE.byProduct(forms::compare));
    }
}
