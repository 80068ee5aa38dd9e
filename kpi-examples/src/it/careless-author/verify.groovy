def log = new File(basedir, 'build.log').text
['law       D1 IDEMPOTENT: f(v, ..., v) = v     (claimed by NaiveTrimmedMean)',
 'children  ', 'left      f(v, ..., v) = ', 'right     v = ', '1 ulp apart          seed 42, shrunk in ',
 'try       Sample.of(Child.of('].each { assert log.contains(it) : "The report lacks '${it}'." }
