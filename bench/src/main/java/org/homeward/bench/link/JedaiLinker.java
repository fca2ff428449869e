package org.homeward.bench.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.bench.data.Table;
import org.scify.jedai.blockbuilding.QGramsBlocking;
import org.scify.jedai.blockprocessing.blockcleaning.BlockFiltering;
import org.scify.jedai.blockprocessing.blockcleaning.ComparisonsBasedBlockPurging;
import org.scify.jedai.blockprocessing.comparisoncleaning.CardinalityNodePruning;
import org.scify.jedai.datamodel.AbstractBlock;
import org.scify.jedai.datamodel.EntityProfile;
import org.scify.jedai.datamodel.EquivalenceCluster;
import org.scify.jedai.datamodel.SimilarityPairs;
import org.scify.jedai.entityclustering.ConnectedComponentsClustering;
import org.scify.jedai.entityclustering.UniqueMappingClustering;
import org.scify.jedai.entitymatching.ProfileMatcher;
import org.scify.jedai.utilities.enumerations.RepresentationModel;
import org.scify.jedai.utilities.enumerations.SimilarityMetric;
import org.scify.jedai.utilities.enumerations.WeightingScheme;

/**
 * JedAI 3.1, schema-agnostic as its authors advise for people: blocks of six-grams, purged and filtered, comparisons pruned per node, bigrams
 * weighted by TF-IDF; unique mapping across two tables, connected components within one.
 */
final class JedaiLinker implements Linker {
    private static final int Q = 6;
    private static final float FILTER = 0.5f;
    private static final float[] THRESHOLDS = {
        0.15f, 0.2f, 0.25f, 0.3f, 0.35f, 0.4f, 0.45f, 0.5f, 0.55f, 0.6f, 0.65f, 0.7f, 0.75f, 0.8f
    };

    @Override
    public Linked link(Table table) {
        var profiles = profiles(table);
        var first = profiles.subList(0, table.first());
        var second = profiles.subList(table.first(), profiles.size());
        var similar = table.isTwo() ? across(first, second) : within(profiles);
        var pairs = new Pairs();
        for (int i = 0; i < similar.getNoOfComparisons(); i++)
            pairs.add(
                    similar.getEntityIds1()[i],
                    similar.getEntityIds2()[i] + (table.isTwo() ? table.first() : 0),
                    similar.getSimilarities()[i]);
        var clusterings = new ArrayList<Clustering>();
        for (float threshold : THRESHOLDS)
            clusterings.add(new Clustering(Float.toString(threshold), () -> clusters(table, similar, threshold)));
        return new Linked(pairs, clusterings);
    }

    private static SimilarityPairs within(List<EntityProfile> profiles) {
        var blocks = pruned(new QGramsBlocking(Q).getBlocks(profiles));
        return new ProfileMatcher(
                        profiles, RepresentationModel.CHARACTER_BIGRAMS_TF_IDF, SimilarityMetric.COSINE_SIMILARITY)
                .executeComparisons(blocks);
    }

    private static SimilarityPairs across(List<EntityProfile> first, List<EntityProfile> second) {
        var blocks = pruned(new QGramsBlocking(Q).getBlocks(first, second));
        return new ProfileMatcher(
                        first, second, RepresentationModel.CHARACTER_BIGRAMS_TF_IDF, SimilarityMetric.COSINE_SIMILARITY)
                .executeComparisons(blocks);
    }

    private static List<AbstractBlock> pruned(List<AbstractBlock> blocks) {
        var purged = new ComparisonsBasedBlockPurging(false).refineBlocks(blocks);
        var filtered = new BlockFiltering(FILTER).refineBlocks(purged);
        return new CardinalityNodePruning(WeightingScheme.JS).refineBlocks(filtered);
    }

    private static List<EntityProfile> profiles(Table table) {
        var profiles = new ArrayList<EntityProfile>();
        for (var row : PlainRow.of(table)) {
            var profile = new EntityProfile("row " + profiles.size());
            row.values().forEach((property, value) -> profile.addAttribute(property.name(), value));
            profiles.add(profile);
        }
        return List.copyOf(profiles);
    }

    private static long[] clusters(Table table, SimilarityPairs similar, float threshold) {
        var found = table.isTwo()
                ? new UniqueMappingClustering(threshold).getDuplicates(similar)
                : new ConnectedComponentsClustering(threshold).getDuplicates(similar);
        var components = new Components(table.rows().size());
        Arrays.stream(found).forEach(cluster -> join(components, cluster, table.first()));
        return components.numbers();
    }

    private static void join(Components components, EquivalenceCluster cluster, int offset) {
        var members = new ArrayList<Integer>();
        for (int row : cluster.getEntityIdsD1().toArray()) members.add(row);
        if (cluster.getEntityIdsD2() != null)
            for (int row : cluster.getEntityIdsD2().toArray()) members.add(row + offset);
        for (int i = 1; i < members.size(); i++) components.join(members.getFirst(), members.get(i));
    }
}
