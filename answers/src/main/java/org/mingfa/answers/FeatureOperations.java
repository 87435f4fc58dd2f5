package org.mingfa.answers;

import java.util.List;
import java.util.ServiceLoader;

/** What can be asked of a feature. Found as a service; the core's own stand in {@link Operations}. */
public interface FeatureOperations {

    /** Those of this program's features. */
    static List<FeatureOperations> all() {
        return ServiceLoader.load(FeatureOperations.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    List<Operation<?, ?>> operations();

    /** Its addresses that a face answers by hand: files and documents. */
    List<Endpoint> byHand();
}
