package org.homeward.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every page of every module, opened in Chromium by someone who may see it and held to {@link PageRules}: errors, empty states and the
 * pages that a form answers too. A page that is mapped and not visited here fails {@link #noPageIsLeftOut}. What each
 * looked like is left in target/pages.
 */
@DemoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTests {
    private static final Path PICTURES = Path.of("target/pages");

    /** Addresses that answer with something else than a page, and what that is. */
    private static final Map<String, String> NO_PAGES = Map.ofEntries(
            Map.entry("/health", "a word for the host"),
            Map.entry("/sitting", "a token for the script of the intake"),
            Map.entry("/cases/places", "a part of the intake, for htmx alone"),
            Map.entry("/entities/{id}/chart.json", "data of the drawing"),
            Map.entry("/requests/{number}/answer.pdf", "a document"),
            Map.entry("/photos/{id}/veiled", "a picture"),
            Map.entry("/photos/{id}/picture", "a picture"),
            Map.entry("/photos/{id}/whole", "a picture"),
            Map.entry("/quarantine/{id}/veiled", "a picture"),
            Map.entry("/outlines/**", "data of maps"),
            Map.entry("/documents/{id}/file", "a document"),
            Map.entry("/api/v1/openapi.json", "the description for programs"),
            Map.entry("/ispws/**", "the provider API"),
            Map.entry("/posters/feed.rss", "a feed"),
            Map.entry("/posters/feed.json", "a feed"),
            Map.entry("/posters/{number}.pdf", "a document"),
            Map.entry("/posters/{number}/**", "a poster's parts"),
            Map.entry("/posters/api/**", "the poster API"),
            Map.entry("/poster-desk/{number}/preview.pdf", "a document"),
            Map.entry("/poster-desk/{number}/preview.png", "a picture"),
            Map.entry("/poster-desk/{number}/photos/{id}", "a picture"),
            Map.entry("/poster-desk/{number}/versions/{version}/{name}", "a poster's parts"));

    @LocalServerPort
    private int port;

    @Value("${homeward.data}")
    private Path data;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    /** One for each of the staff: to open and close a window takes as long as to show a page. */
    private final Map<String, PageRules> windows = new HashMap<>();

    private HeadlessChromium chromium;
    private List<PageVisit> visits;

    @BeforeAll
    void open() throws Exception {
        chromium = new HeadlessChromium(port, data);
        visits = new PageVisits(chromium).all();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPageKeepsTheRules() {
        return visits.stream().map(visit -> DynamicTest.dynamicTest(visit.toString(), () -> look(visit)));
    }

    @Test
    void noPageIsLeftOut() {
        var visited = new TreeSet<String>();
        for (var visit : visits) pattern(visit.path()).ifPresent(visited::add);
        assertThat(visited).containsExactlyInAnyOrderElementsOf(pages());
    }

    private void look(PageVisit visit) {
        if (visit.user().isEmpty())
            try (Page page = chromium.pageOfAStranger()) {
                look(visit, new PageRules(page));
            }
        else look(visit, windows.computeIfAbsent(visit.user(), user -> new PageRules(chromium.pageOf(user))));
    }

    private void look(PageVisit visit, PageRules window) {
        assertThat(window.open(visit.address()).status()).isEqualTo(visit.status());
        visit.then().accept(window.page());
        window.check(PICTURES.resolve(visit.fileName(visits.indexOf(visit))));
    }

    private Set<String> pages() {
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.homeward") && isRead(mapping))
                pages.addAll(mapping.getPatternValues());
        });
        pages.removeIf(pattern -> NO_PAGES.keySet().stream()
                .anyMatch(not -> not.endsWith("/**")
                        ? pattern.startsWith(not.substring(0, not.length() - 2))
                        : pattern.equals(not)));
        return pages;
    }

    private static boolean isRead(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** Of the mapped patterns the one that Spring would choose for a path. */
    private java.util.Optional<String> pattern(String path) {
        var parser = new PathPatternParser();
        var asked = PathContainer.parsePath(path);
        return pages().stream()
                .map(parser::parse)
                .filter(pattern -> pattern.matches(asked))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }
}
