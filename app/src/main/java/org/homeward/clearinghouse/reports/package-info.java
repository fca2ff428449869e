/**
 * Documents that leave the house on paper or as a file. This module knows how a page is set; what stands on it, its own module decides.
 *
 * <p>A module writes a template that begins {@code <html th:replace="~{reports/paper :: page(title, number, agency, notice,
 * ~{::main})}">} and asks {@link org.homeward.clearinghouse.reports.Documents#pdf} for its PDF. Header and footer come from the paper
 * and stand on every page.
 */
@ApplicationModule(allowedDependencies = {"access", "entities"})
@NullMarked
package org.homeward.clearinghouse.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
