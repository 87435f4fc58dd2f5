package org.mingfa.search.lucene;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.mingfa.search.index.RankRequest;
import org.mingfa.search.passage.KeywordField;
import org.mingfa.search.passage.NumberField;

/** The orders of a list in the words of Lucene; what is equal goes by its id. */
final class LuceneSort {

    private static final SortField BY_ID = new SortField(KeywordField.ID.name(), SortField.Type.STRING);

    private LuceneSort() {}

    static Sort of(RankRequest.Order order) {
        SortField newest = number(NumberField.DATE, Direction.DESCENDING);
        return switch (order) {
            case SCORE -> Sort.RELEVANCE;
            case NEWEST -> new Sort(newest, BY_ID);
            case LEVEL -> new Sort(number(NumberField.RANK, Direction.ASCENDING), newest, BY_ID);
            case POSITION -> new Sort(number(NumberField.POSITION, Direction.ASCENDING), BY_ID);
        };
    }

    private enum Direction {
        ASCENDING,
        DESCENDING
    }

    private static SortField number(NumberField field, Direction direction) {
        return LongField.newSortField(field.name(), direction == Direction.DESCENDING, SortedNumericSelector.Type.MIN);
    }
}
