package org.mingfa.api.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingfa.answers.AnswerJson;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.ArticlePage;
import org.mingfa.text.document.Validity;

/**
 * What a page tells programs in the words of schema.org. A digest is a work about the law and never the law; the legal
 * force is today's, since who reads it keeps no day.
 */
final class StructuredData {

    private static final String SCHEMA = "https://schema.org/";

    private StructuredData() {}

    static String of(LawAnswer law) {
        return written(isOfficial(law) ? legislation(law) : about(law.title(), Links.canonical(law), legislation(law)));
    }

    static String of(ArticlePage page) {
        LawAnswer law = page.law();
        Map<String, Object> article = work(
                "Legislation",
                law.title() + page.article().number(),
                Links.canonical(law, page.article().ordinal()));
        article.put("legislationIdentifier", page.id());
        dated(article, law);
        article.put("isPartOf", legislation(law));
        if (!isOfficial(law)) {
            return written(
                    about(page.citation(), Links.canonical(law, page.article().ordinal()), article));
        }
        article.put("text", page.text());
        return written(article);
    }

    private static Map<String, Object> legislation(LawAnswer law) {
        Map<String, Object> work = work("Legislation", law.title(), Links.canonical(law));
        work.put("legislationIdentifier", law.documentNumber() == null ? law.id() : law.documentNumber());
        work.put("legislationType", law.level());
        Map<String, Object> authority = new LinkedHashMap<>();
        authority.put("@type", "Organization");
        authority.put("name", law.authority());
        work.put("legislationPassedBy", authority);
        dated(work, law);
        return work;
    }

    private static void dated(Map<String, Object> work, LawAnswer law) {
        if (law.promulgated() != null) {
            work.put("legislationDate", law.promulgated());
        }
        if (law.effectiveFrom() != null) {
            work.put("legislationDateOfApplicability", law.effectiveFrom());
        }
        work.put("legislationLegalForce", SCHEMA + force(law.statusToday()));
    }

    private static String force(String status) {
        return status.equals(Validity.PARTLY_REPEALED.label())
                ? "PartiallyInForce"
                : StatusTag.isInForce(status) ? "InForce" : "NotInForce";
    }

    private static Map<String, Object> about(String name, String address, Map<String, Object> law) {
        Map<String, Object> work = work("CreativeWork", name, address);
        law.remove("url");
        work.put("about", law);
        return work;
    }

    private static Map<String, Object> work(String type, String name, String address) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", type);
        work.put("name", name);
        work.put("url", address);
        work.put("inLanguage", "zh-CN");
        return work;
    }

    private static boolean isOfficial(LawAnswer law) {
        return PageWording.caution(law.nature()).isEmpty();
    }

    /** Within a script element nothing but its end tag ends it; no text may write one. */
    private static String written(Map<String, Object> work) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", "https://schema.org");
        whole.putAll(work);
        return AnswerJson.write(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
