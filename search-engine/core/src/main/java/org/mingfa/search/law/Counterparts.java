package org.mingfa.search.law;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.ArticleNumber;

/**
 * Which articles of two versions of a law are one and the same. Numbers move when a law is revised: a text that stands under
 * another number moved there; of those that are left, the counterpart is the article whose text resembles it most, and whose
 * own best match it is, and the same number is only where to look first. No article is the counterpart of two.
 */
public final class Counterparts {

    /** Above this the same number is the same article, and no other is looked at. */
    private static final double SURELY_SAME = 0.75;

    /** Below this no article is a counterpart. */
    private static final double LEAST = 0.35;

    /** So much less does the same number need: a short article that is rewritten keeps few of its phrases. */
    private static final double SAME_NUMBER = 0.15;

    private final Articles here;
    private final Articles there;
    private @Nullable UnequalArticles reworded;

    /** The articles of a version. */
    public interface Articles {
        Optional<ArticleWording> find(ArticleNumber number);

        /** In their order; asked only where an article is not found under its number as it was. */
        Collection<ArticleWording> all();
    }

    /** Of two versions; which of them is the older makes no difference. */
    public Counterparts(Articles here, Articles there) {
        this.here = here;
        this.there = there;
    }

    /** Of versions whose articles are at hand. */
    public static Counterparts of(Map<ArticleNumber, ArticleWording> here, Map<ArticleNumber, ArticleWording> there) {
        return new Counterparts(articles(here), articles(there));
    }

    private static Articles articles(Map<ArticleNumber, ArticleWording> articles) {
        return new Articles() {
            @Override
            public Optional<ArticleWording> find(ArticleNumber number) {
                return Optional.ofNullable(articles.get(number));
            }

            @Override
            public Collection<ArticleWording> all() {
                return articles.values();
            }
        };
    }

    /** The counterpart there of an article from here; empty where it has none. */
    public Optional<ArticleWording> of(ArticleWording article) {
        Optional<ArticleWording> unchanged = unchanged(article, there);
        return unchanged.isPresent() ? unchanged : reworded().of(article);
    }

    private static Optional<ArticleWording> unchanged(ArticleWording article, Articles in) {
        return in.find(article.number()).filter(other -> other.text().equals(article.text()));
    }

    private UnequalArticles reworded() {
        UnequalArticles found = reworded;
        if (found == null) {
            found = compare();
            reworded = found;
        }
        return found;
    }

    /** Takes out what did not change, then what only moved. */
    private UnequalArticles compare() {
        Collection<ArticleWording> articles = here.all(); // read before any is looked for
        Map<String, Deque<ArticleWording>> texts = new HashMap<>();
        Map<ArticleNumber, ArticleWording> left = new LinkedHashMap<>();
        for (ArticleWording other : there.all()) {
            if (unchanged(other, here).isEmpty() && left.putIfAbsent(other.number(), other) == null) {
                texts.computeIfAbsent(other.text(), text -> new ArrayDeque<>()).add(other);
            }
        }
        Map<ArticleNumber, ArticleWording> moved = new HashMap<>();
        Map<ArticleNumber, ArticleWording> own = new LinkedHashMap<>();
        for (ArticleWording article : articles) {
            if (unchanged(article, there).isPresent() || own.containsKey(article.number())) {
                continue;
            }
            ArticleWording same =
                    texts.getOrDefault(article.text(), new ArrayDeque<>()).poll();
            if (same == null) {
                own.put(article.number(), article);
            } else {
                moved.put(article.number(), same);
                left.remove(same.number());
            }
        }
        return new UnequalArticles(moved, new Side(own), new Side(left));
    }

    /**
     * What is not as it was.
     *
     * @param moved by the number here, those whose text stands under another number there
     * @param here what is left here
     * @param there what is left there
     */
    private record UnequalArticles(Map<ArticleNumber, ArticleWording> moved, Side here, Side there) {
        Optional<ArticleWording> of(ArticleWording article) {
            ArticleWording same = moved.get(article.number());
            return same != null
                    ? Optional.of(same)
                    : there.best(article)
                            .filter(other -> here.best(other)
                                    .filter(mutual -> mutual.number().equals(article.number()))
                                    .isPresent());
        }
    }

    /** Articles that a counterpart is looked for among; what was found is kept. */
    private static final class Side {

        private final Map<ArticleNumber, ArticleWording> articles;
        private final Map<ArticleNumber, Optional<ArticleWording>> found = new HashMap<>();

        Side(Map<ArticleNumber, ArticleWording> articles) {
            this.articles = articles;
        }

        /** The article that is most like one of the other side, if it is like enough; of equals the one of the same number. */
        Optional<ArticleWording> best(ArticleWording article) {
            return found.computeIfAbsent(article.number(), number -> find(article));
        }

        private Optional<ArticleWording> find(ArticleWording article) {
            ArticleWording same = articles.get(article.number());
            if (same != null && isSurelySame(article, same)) {
                return Optional.of(same);
            }
            ArticleWording best = null;
            double most = LEAST;
            for (ArticleWording candidate : articles.values()) {
                double bonus = candidate.number().equals(article.number()) ? SAME_NUMBER : 0;
                if (article.resemblance().most(candidate.resemblance()) + bonus <= most) {
                    continue;
                }
                double score = article.resemblance().to(candidate.resemblance()) + bonus;
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
            return Optional.ofNullable(best);
        }

        private static boolean isSurelySame(ArticleWording article, ArticleWording other) {
            return article.isStruckOut()
                    || other.isStruckOut()
                    || article.resemblance().to(other.resemblance()) >= SURELY_SAME;
        }
    }
}
