package org.mingfa.search.query;

/**
 * A legal term for something that was said.
 *
 * @param said as it stands in the query
 * @param term of the law
 * @param domain of law in which the two correspond: 借贷, 劳动
 */
public record ExpansionTerm(String said, String term, String domain) {

    /** Why it was added, as a person reads it. */
    public String reason() {
        return "日常说法对应的法律用语（" + domain + "）";
    }
}
