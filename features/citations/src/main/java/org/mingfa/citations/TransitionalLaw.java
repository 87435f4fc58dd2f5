package org.mingfa.citations;

import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.citations.CitationCheck.Status;
import org.mingfa.citations.QuotationCheck.CheckedCitation;

/**
 * Law that is no longer in force and is applied all the same, because the facts are of its time: a text that says so is not told that
 * the law is repealed.
 */
final class TransitionalLaw {

    private static final Pattern APPLIED = Pattern.compile("时间效力的若干规定|适用(?:当时|行为时|事实发生时|旧法)|依照当时的(?:法律|规定)");

    private TransitionalLaw() {}

    /** The same citations; where the text applies the law of the time of its facts, repealed law is left to the reader. */
    static List<CheckedCitation> of(String text, List<CheckedCitation> all) {
        return APPLIED.matcher(text).find()
                ? all.stream().map(TransitionalLaw::of).toList()
                : all;
    }

    private static CheckedCitation of(CheckedCitation one) {
        OutOfForce reason = one.check().particulars().outOfForce();
        boolean past =
                one.check().status() == Status.NOT_IN_FORCE && reason != null && reason.why() != OutOfForce.Why.NOT_YET;
        return past
                ? new CheckedCitation(
                        one.citation(),
                        one.check().with(Status.NOT_CHECKED, one.check().note() + "文中说明适用当时的法律，是否适用请审阅人判断。"),
                        one.origin())
                : one;
    }
}
