"""Word lists of both languages: function words, frequent work words, and the marks of their forms.

Function words tell a text's language and say nothing of its subject, so they are the stop
words of lexical search as well. The lists are ours: closed classes from the grammars, plus
what Indonesian job ads write in everyday spelling.
"""

from __future__ import annotations


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


INDONESIAN_FUNCTION_WORDS = _words(
    """
    ada adalah adanya agar akan aku akibat alias amat anda antar antara antaranya apa apabila
    apakah asal atas atau ataukah ataupun awal bagai bagaimana bagaimanapun bagi bahkan bahwa
    banyak baik barangkali baru bawah beberapa begini begitu belum benar berapa berapapun
    berbagai berdasarkan beserta betul biar biasa biasanya bila bilamana bisa boleh buat bukan
    bukankah cara cukup cuma dalam dan dapat dari daripada demi demikian dengan depan di dia
    diri dirinya dulu dua empat enggak entah gak ga guna hal hampir hanya harus hendak hendaknya
    hingga ia ialah ini itu itulah jadi jangan jarang jika jikalau juga justru kadang kalau kali
    kalian kami kamu kan kapan karena kata ke kecuali kemudian kenapa kepada kerap ketika khusus
    khususnya kira kita kok kurang lagi lah lain lainnya lalu lama lebih lewat luar maka makin
    mampu mana manakala mari masa masih masing maupun melainkan melalui memang mengapa mengenai
    menjadi menuju menurut mereka merupakan meski meskipun mungkin naik namun nanti nggak nya
    oleh pada padahal paling para pasti per perlu pernah pula pun punya saat saja saling sama
    sambil sampai sana sangat satu saya sebab sebagai sebagaimana sebagian sebaik sebaiknya
    sebelum sebelumnya sebuah secara sedang sedangkan sedikit segala segera sehingga sejak
    sejumlah sekali sekaligus sekarang sekitar selain selaku selalu selama seluruh semakin
    sementara semua sendiri seorang sepanjang seperti sering seringkali serta sesama sesuai
    sesuatu sesudah setelah setiap suatu sudah supaya tanpa tapi telah tentang tentu tentunya
    tergantung terhadap terkait termasuk ternyata tersebut tertentu terus tetap tetapi tiap tiga
    tidak tak tdk utk yg dgn dlm krn sdh pd spt dll dsb dst tsb tiba toh turut ujar umumnya
    untuk usai waktu walau walaupun wah wajib yaitu yakni yang ya bareng sih dong deh kayak kalo
    gimana banget aja udah belom pake sampe kasih pas
    """
)

ENGLISH_FUNCTION_WORDS = _words(
    """
    a about above across after again against all along already also although always am among an
    and any anyone anything are around as at away be became because become been before being
    below between both but by can cannot could did do does doing done down during each either
    else enough etc even ever every everyone everything few first for from further get gets
    getting give given go had has have having he her here hers him his how however i if in into
    is it its itself just keep kept last least less let like made make makes making many may me
    might mine more most much must my near need needed needs neither never next nor not nothing
    now of off often on once one only onto or other others our ours out over own per perhaps
    please put quite rather really same see several shall she should since so some someone
    something soon still such take taken takes than that the their theirs them then there
    therefore these they this those though through throughout thus to together too toward
    towards two under unless until up upon us use used uses using various very via was we well
    were what whatever when where whether which while who whom whose why will with within
    without would yet you your yours yourself you'll we'll you're we're
    """
)

# Spelt alike in both languages, or a loan that both use: they say nothing of the language.
SHARED_WORDS = _words(
    """
    admin administrator agenda air area bank bar bug data database desain design detail digital
    diploma email e-mail event excel film format game hotel internet intern invoice internal
    item kilogram label laptop laser level log manual media menu meter min max minimum maksimal
    mentor metro meeting mobile model modern modul module monitor motor non normal office online
    offline operator opera order original pdf per personal plus pool portal poster printer
    profit program radio ram resume reset robot router sales sample scanner semester seminar
    server set shift sim skill software standard staff stage status stock style supervisor
    supplier survey surveyor talent tank target teller template test tester tool total training
    transfer transport trend unit update video vendor visa visual web website workshop zoom
    creator marketing content
    """
)

# Frequent in descriptions of work and plain in form: no affix gives their language away.
INDONESIAN_WORK_WORDS = _words(
    """
    acara akun alat anak analisis anggaran anggota angkut aplikasi arsip arus asli aset aturan
    bahan bahasa baku barang basis batas bayar beban belanja beli bersih besar bentuk biaya
    bidang bina buku bulan bulanan cabang cair calon cari catat catatan cek cepat cetak cuci
    daerah daftar dapur data dekat dekorasi desa dinas disiplin dokter dokumen domisili dosen
    faktur foto gaji gambar gangguan gedung gigi guru gudang hadir harga hari harian hasil hidup
    hitung hubungan hukum ibu ide industri informasi isi istirahat jadwal jalan jalur jam
    jaringan jasa jawab jenis jual jumlah jurusan jujur kabel kain kalender kamar kantor kapal
    karya karyawan kas kasir kelas kelola kepala kerja kertas kesan kirim kode komputer kontrak
    kota kualitas kuat kulit kursus laboratorium lahan lapangan laporan lapor latih layanan
    limbah lingkungan lokasi loket lulusan mahasiswa malam masakan masalah masuk masyarakat
    mesin minggu mingguan minuman mitra mobil mutu nama nasabah negara nilai niaga obat olah
    orang pagi paham pajak paket panas panduan pantau pakaian pasar pasien pasang periksa pesan
    pesanan piutang potong produk produksi produktif proses proyek puncak pusat rapat rapi rawat
    rekan rekap rencana resep ruang ruangan rumah rusak rutin sakit sampah saran sarana sarjana
    sayur sehat sekolah serah sesi sifat siap siapkan sipil sistem siswa skala slip sore sosial
    spanduk stok struktur suhu surat susun syarat tagihan tahun tambahan tamu tanah tanda
    tanggung tarif tata tani teknik teknis teknologi teliti teman tempat tenaga tepat teras
    tertib tes tim tindak tingkat toko tren truk tugas tulis uang uji ulang umum umur undangan
    untung upah urus usaha usia usul utama vaksin verifikasi wanita pria warga warna kabupaten
    kecamatan kelurahan murid tabel responden sektor krisis relatif nasional mikro wawancara
    komite pegawai persentase periode metode sawah jawaban kawasan tengah utara selatan timur
    barat keluarga kesehatan batu mandiri setempat wali mode asing daging jaring kering keliling
    pendamping penting samping masing piring kambing baking kucing saring dinding banding tebing
    keping gunting kuning puting undang gaming dosis kelompok program daripada dampak kecil
    kredit dasar rendah tua aparat akses jauh sumber kasus manfaat juta lokal luas kosong kursi
    lantai buruh halus hidang juru mulai ambil ikut tutup buka rakit rancang rangkai rinci ukur
    sambung simpan pindah jahit gosok setrika sapu pel ngepel potret urut lipat angkat antar
    jemput bantu bongkar muat timbang kupas giling goreng rebus panggil ngikutin dilaporin
    rapihin rapiin siapin benerin ngecekin nyusun nyatet ngelola nanganin ngelayanin bales balas
    upload posting jaga urusin kirimin wilayah yayasan dibutuhkan dicari gajian bikin nulis
    ngurus ngecek ngatur nyiapin nge oprek koordinasi komunikasi konten promosi publikasi
    dokumentasi administrasi evaluasi organisasi transaksi reservasi instalasi operasional
    transportasi administratif kreatif aktif inovatif riset survei bisnis klien tulisan naskah
    skrip audiens kampanye finansial keuangan
    """
)

ENGLISH_WORK_WORDS = _words(
    """
    ability able account accounts accurate advanced age analysis analytics annual answer apply
    applicants approval asset assets assist assistant audit backup base based basic benefits
    best bill billing board book booking brand brief budget build business buyer calendar calls
    campaign candidate candidates care career case cash check class clean client clients code
    collect company compensation competitive complaint complaints complete contract contracts
    control cost costs create customer customers daily day deadline deadlines deal debug deliver
    delivery degree deploy develop developer documents draft drive duties duty edit effective
    employee employees engine engineer english ensure equipment error errors experience
    experienced fast feedback field file files finance fix fluent follow food free fresh front
    full goals good graduate great growth guest guests guide handle hands hard health help high
    hire hiring home hospital hours housekeeping human idea ideas improve income incoming
    inquiries insight insights insurance inventory issue issues job jobs join key kitchen
    knowledge language large law lead leader learn learner leave legal lesson lessons list local
    loan logs look main maintain manage manager market materials meet meetings merchandise
    metrics milestones month monthly new news note notes oral orders outgoing pack part partner
    partners pay payment people perform phone plan plans post posts prepare present price
    problem problems process product products project projects provide purchase quality quarter
    question questions queries quick raise reach read record records refer regular relevant
    repair reply report reports request requests require required requirement requirements
    research resources respond responsible responsibility result results retail return review
    risk role room rooms routine rules run safe safety salary schedule school science score
    screen script search security sell send service services set ship shop short sick site
    skills skilled smart social sort source speak spoken spare stakeholders start stay stocks
    store strategy strong student students study success suit supplies supply support easy four
    long low certain particular focus obtain remain mean region regions area household survey
    revenue charges urban rural civil certificate input coconut junior senior public general
    national regional village land number children central sector received group groups parents
    limited financial private related similar significant participants total form welfare member
    members person terms period capital found due letter order letters system systems tasks tax
    teach teacher team teams technical tests ticket tickets time timely tools track trade train
    travel treat trip trouble understand user users value vehicle vendors verbal view visit
    visitor wage want warehouse waste water weekly welcome wide willing win word work worker
    workers workflow write written year years young handover
    """
)

# How the words of each language are built, tried in the order English, Indonesian, English,
# Indonesian on words of at least four letters that no list holds.
ENGLISH_SURE = (
    r"(?:[ts]ions?|ments?|ness|ships?|ity|ities|[ae]nce|ally|[ai]bl[ey]|ful|less|ous|ive|ize[ds]?"
    r"|ise[ds]?|ures?|ght|ing|ings|ed|ly|ry|ty|cy|ee|ey|ies|wer|ower|sh|th|ch|ck|ct|nt|st|lt|rd"
    r"|nd|rk|rt|rm|rn|ts|ds|ms|ls|ps|ers|ors|ents|ants|ets|ies|als|ics?|ss|ll|ff)$"
)
INDONESIAN_SURE = (
    r"^(?:meng|meny|mem[bpf]|men[cdjtsz]|me[lmnrwy]|diper|di.*(?:kan|an|i)$|ber[^aeiou]|ber.*an$"
    r"|ter[^aeiourm]|memper|peng|peny|pem[be]|pen[cdju]|pe[lr].*an$|ke.*an$|se.*nya$)"
    r"|(?:kan|nya|lah|kah|asi|itas|isasi|isme|aan|ian|ngan|kh.*|sy.*|ngg.*)$"
)
ENGLISH_LIKELY = (
    r"ck|oo|th|wh|ph|ght|tch|sch|ough|x|q|ea[^n]|ee"
    r"|([bcdflmprst])\1|[^aeiou]e$|[^aeiouy]y$|ay$|ow|aw"
)
INDONESIAN_LIKELY = r"[aiu]$|k[aou]|(?:an|ng|ak|ah|uh|ur|uk|at|ut|as|us|il|ir|ar|in|ik|am|um)$"
