/**
 * CyberTipline reports: the provider API through which they come in, and the pages that show them.
 *
 * <p><b>In.</b> A provider's program calls {@code /ispws/*}. {@code ProviderApi} is the wire: it
 * reads bodies within limits, and turns every outcome into the interface's XML. Files are hashed as they stream by
 * ({@code Digests}) and go to the {@code Vault}, which discards them. XML passes {@code Utf8} (encoding, DOCTYPE), then {@code Schema}
 * (parser, tolerated differences, validator, tree, in one pass), then {@code ReportRules} or {@code FileRules} for what a schema can't
 * say. {@code Filings} is the life of a report: opened, added to, and finished, retracted or expired; one row lock makes the calls on one
 * report come one after the other.
 *
 * <p><b>On.</b> Finishing makes a {@code TipRecord} out of the report and files it with {@code entities} in the same transaction;
 * {@link org.homeward.clearinghouse.cybertips.TipFinished} says so afterwards.
 *
 * <p><b>Out.</b> {@code Tips} is what people read. Nobody changes a report. Its XML lies in the database encrypted ({@code Papers},
 * {@code SealedText}); only the list's columns are plain, and they hold nothing of what the report says.
 *
 * <p><b>Easy to get wrong.</b> The codes 5101, 5102 and 5001 are asked for years later: a report's row is never deleted. A file id that
 * looks like a number breaks clients. The pages' servlet must never see {@code /ispws}: it would write uploads to temporary files.
 */
@ApplicationModule(allowedDependencies = {"access", "desk", "entities", "reports", "tasks"})
@NullMarked
package org.homeward.clearinghouse.cybertips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
