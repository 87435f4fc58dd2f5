package org.mingfa.evaluation.metric;

import java.util.List;

/** A measure of one ranked list, as trec_eval computes it; which documents count and to which depth is {@link Metric}. */
public enum Measure {
    /** 1 / rank of the first relevant document (trec_eval: recip_rank). */
    RECIPROCAL_RANK("MRR") {
        @Override
        double of(List<String> top, int cutoff, Judgments judgments) {
            for (int i = 0; i < top.size(); i++) {
                if (judgments.isRelevant(top.get(i))) {
                    return 1.0 / (i + 1);
                }
            }
            return 0;
        }
    },
    /** Relevant documents found / relevant documents known (recall_k). */
    RECALL("R") {
        @Override
        double of(List<String> top, int cutoff, Judgments judgments) {
            return judgments.relevant() == 0 ? 0 : (double) found(top, judgments) / judgments.relevant();
        }
    },
    /** Relevant documents found / cutoff, however short the list is (P_k). */
    PRECISION("P") {
        @Override
        double of(List<String> top, int cutoff, Judgments judgments) {
            return (double) found(top, judgments) / cutoff;
        }
    },
    /** Gain is the label, discount is log2(rank + 1), against the best order of all judged documents (ndcg_cut_k). */
    NDCG("nDCG") {
        @Override
        double of(List<String> top, int cutoff, Judgments judgments) {
            List<Integer> ideal = judgments.idealGains();
            double best = discounted(ideal.subList(0, Math.min(cutoff, ideal.size())));
            return best == 0 ? 0 : discounted(top.stream().map(judgments::gain).toList()) / best;
        }
    },
    /** Sum of the precisions at the ranks of relevant documents / relevant documents known (map_cut_k). */
    AVERAGE_PRECISION("MAP") {
        @Override
        double of(List<String> top, int cutoff, Judgments judgments) {
            double sum = 0;
            int found = 0;
            for (int i = 0; i < top.size(); i++) {
                if (judgments.isRelevant(top.get(i))) {
                    found++;
                    sum += (double) found / (i + 1);
                }
            }
            return judgments.relevant() == 0 ? 0 : sum / judgments.relevant();
        }
    },
    /** 1 when a relevant document is found, else 0 (success_k). */
    SUCCESS("success") {
        @Override
        double of(List<String> top, int cutoff, Judgments judgments) {
            return found(top, judgments) > 0 ? 1 : 0;
        }
    };

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The value for the first documents of a list, at most {@code cutoff} of them. */
    abstract double of(List<String> top, int cutoff, Judgments judgments);

    private static int found(List<String> top, Judgments judgments) {
        return (int) top.stream().filter(judgments::isRelevant).count();
    }

    private static double discounted(List<Integer> gains) {
        double sum = 0;
        for (int i = 0; i < gains.size(); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
