@org.jspecify.annotations.NullMarked
package org.homeward.bench.query;
