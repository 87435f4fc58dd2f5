package org.mingfa.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.mingfa.answers.applicable.ApplicableAnswers;
import org.mingfa.answers.cases.CaseAnswers;
import org.mingfa.answers.change.ChangeRecord;
import org.mingfa.answers.change.ChangesAnswers;
import org.mingfa.answers.citation.CitationAnswers;
import org.mingfa.answers.coverage.FreshnessAnswers;
import org.mingfa.answers.generation.Promotion;
import org.mingfa.answers.law.LawAnswers;
import org.mingfa.answers.reading.AsOfReader;
import org.mingfa.answers.search.SearchAnswers;
import org.mingfa.answers.search.SuggestAnswers;
import org.mingfa.answers.similar.SimilarAnswers;
import org.mingfa.api.cases.CaseController;
import org.mingfa.api.cases.SimilarController;
import org.mingfa.api.citation.CitationController;
import org.mingfa.api.http.ConditionalAnswer;
import org.mingfa.api.law.ApplicableController;
import org.mingfa.api.law.ChangesController;
import org.mingfa.api.law.LawController;
import org.mingfa.api.operation.IntegrityWatch;
import org.mingfa.api.page.PageController;
import org.mingfa.api.problem.ServerErrorLog;
import org.mingfa.api.search.SearchController;
import org.mingfa.api.settings.EngineCheck;
import org.mingfa.api.settings.MingfaSettings;
import org.mingfa.api.start.LiveSearch;
import org.mingfa.api.start.SearcherLoader;
import org.mingfa.api.suggest.SuggestController;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.LiveGeneration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The parts that find and show law. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MingfaSettings.class)
@Import({
    SearchController.class,
    LawController.class,
    CaseController.class,
    SimilarController.class,
    ApplicableController.class,
    ChangesController.class,
    CitationController.class,
    SuggestController.class,
    PageController.class
})
class SearchAssembly {

    /** Days begin and end as they do in China. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    GenerationStore generationStore(MingfaSettings settings) throws IOException {
        GenerationStore store = new GenerationStore(settings.data());
        new EngineCheck(store).check(settings.engine());
        return store;
    }

    @Bean
    Promotion promotion(GenerationStore store, Clock clock) {
        return new Promotion(store, SearcherLoader.searcher()::join, clock);
    }

    @Bean
    LiveSearch liveSearch(GenerationStore store, ServerErrorLog log) {
        LiveSearch live = new LiveSearch(new LiveGeneration(store, log::recordTrouble));
        live.openInBackground();
        return live;
    }

    @Bean
    IntegrityWatch integrityWatch(GenerationStore store, MingfaSettings settings, MeterRegistry meters) {
        IntegrityWatch watch = new IntegrityWatch(store, settings.checkEvery());
        meters.gauge("mingfa.index.damaged", watch, IntegrityWatch::damagedFiles);
        return watch;
    }

    @Bean
    FreshnessAnswers freshnessAnswers(MingfaSettings settings, Clock clock) {
        return new FreshnessAnswers(settings.data(), clock, settings.staleAfter());
    }

    @Bean
    AsOfReader asOfReader(Clock clock) {
        return new AsOfReader(clock);
    }

    @Bean
    SearchAnswers searchAnswers(AsOfReader dates, MingfaSettings settings) {
        Duration patience = settings.limits().searchTime();
        return new SearchAnswers(() -> SearcherLoader.searcher().join().within(patience), dates);
    }

    @Bean
    SuggestAnswers suggestAnswers(AsOfReader dates) {
        return new SuggestAnswers(dates);
    }

    @Bean
    LawAnswers lawAnswers(AsOfReader dates) {
        return new LawAnswers(dates);
    }

    @Bean
    CaseAnswers caseAnswers() {
        return new CaseAnswers();
    }

    @Bean
    SimilarAnswers similarAnswers(AsOfReader dates, MingfaSettings settings) {
        return new SimilarAnswers(
                SearcherLoader::similarCases, dates, settings.limits().searchTime());
    }

    @Bean
    ApplicableAnswers applicableAnswers(AsOfReader dates) {
        return new ApplicableAnswers(dates);
    }

    @Bean
    CitationAnswers citationAnswers(AsOfReader dates) {
        return new CitationAnswers(dates);
    }

    @Bean
    ConditionalAnswer conditionalAnswer(Clock clock) {
        return new ConditionalAnswer(clock);
    }

    @Bean
    ChangesAnswers changesAnswers(GenerationStore store) {
        return new ChangesAnswers(new ChangeRecord(store.data()));
    }
}
