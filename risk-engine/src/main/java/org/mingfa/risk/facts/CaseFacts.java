package org.mingfa.risk.facts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a party told about the case: typed answers by key, and the questions answered with 不清楚. Immutable; two are
 * equal whatever the order in which the answers came.
 *
 * @param values by key; Boolean, String, BigDecimal or LocalDate
 * @param unsure keys of the questions answered with 不清楚: unknown to rules, but not asked again
 * @param latest the last day that may be meant, where only a month or a festival is remembered; its first stands in values
 */
public record CaseFacts(
        SortedMap<String, Object> values, SortedSet<String> unsure, SortedMap<String, LocalDate> latest) {

    public static final CaseFacts NONE = new CaseFacts(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

    public CaseFacts {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        unsure = Collections.unmodifiableSortedSet(new TreeSet<>(unsure));
        latest = Collections.unmodifiableSortedMap(new TreeMap<>(latest));
    }

    /** The same, where each day of which only a span is remembered is the last of its span. */
    public CaseFacts atLatest() {
        SortedMap<String, Object> last = new TreeMap<>(values);
        last.putAll(latest);
        return new CaseFacts(last, unsure, new TreeMap<>());
    }

    public Optional<Object> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** True when the question was answered, if only with 不清楚. */
    public boolean isAnswered(String key) {
        return values.containsKey(key) || unsure.contains(key);
    }

    /** The same with one more answer; the last answer to a question counts. */
    public CaseFacts with(String key, Object value) {
        CaseFacts others = without(key);
        SortedMap<String, Object> more = new TreeMap<>(others.values);
        more.put(key, value);
        return new CaseFacts(more, others.unsure, others.latest);
    }

    /** The same with a question answered by 不清楚. */
    public CaseFacts withUnsure(String key) {
        CaseFacts others = without(key);
        SortedSet<String> moreUnsure = new TreeSet<>(others.unsure);
        moreUnsure.add(key);
        return new CaseFacts(others.values, moreUnsure, others.latest);
    }

    /** The same as if the question had not been answered: it may be asked again. */
    public CaseFacts without(String key) {
        SortedMap<String, Object> fewer = new TreeMap<>(values);
        fewer.remove(key);
        SortedSet<String> stillUnsure = new TreeSet<>(unsure);
        stillUnsure.remove(key);
        SortedMap<String, LocalDate> fewerLatest = new TreeMap<>(latest);
        fewerLatest.remove(key);
        return new CaseFacts(fewer, stillUnsure, fewerLatest);
    }
}
