package org.rootscamp.bench.allocation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.seating.Seating;

/**
 * What one run of an engine gave.
 *
 * @param honoured the value by {@link Honoured}
 * @param seated the value by {@link Seating}
 * @param broken how many hard rules the plan breaks, by {@link Constraints}
 * @param cpuSeconds what the thread spent
 * @param heapBytes the most heap in use, garbage included, beyond what was in use before
 */
record Run(
    List<Placement> placements,
    long honoured,
    long seated,
    int broken,
    double cpuSeconds,
    long heapBytes) {

  static Run of(Engine engine, WallProblem problem, long seed) {
    System.gc();
    long before = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = CpuClock.now();
    List<Placement> placements = engine.place(problem, seed);
    double cpuSeconds = (CpuClock.now() - start) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return new Run(
        placements,
        Honoured.of(problem, placements),
        Seating.of(problem, placements).seated(),
        Constraints.hard(problem, placements).size(),
        cpuSeconds,
        peak - before);
  }
}
